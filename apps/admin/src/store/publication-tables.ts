import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, moment } from './columns.js'
import { accounts } from './account-tables.js'
import { inspection } from './inspection-tables.js'

export type PublicationState = 'waiting' | 'running' | 'done' | 'failed'

export const publications = pgTable('publications', {
  id: uuid('id').primaryKey().defaultRandom(),
  inspection: inspection(),
  draft: boolean('draft').notNull(),
  /** Counted from 1: each later one corrects those before it. */
  edition: integer('edition').notNull().default(1),
  /** The inspection as it was when this was asked for: JSON. */
  content: text('content').notNull(),
  state: text('state').$type<PublicationState>().notNull().default('waiting'),
  /** Files finished so far, and how many there will be: 0 while nobody makes it. */
  progress: integer('progress').notNull().default(0),
  files: integer('files').notNull().default(0),
  requestedBy: uuid('requested_by')
    .notNull()
    .references(() => accounts.id),
  requestedAt: moment('requested_at').notNull(),
  /** How often a process began to make it. */
  attempts: integer('attempts').notNull().default(0),
  message: text('message').notNull().default(''),
  /** Whether what it says was read from its record, into the two tables below. */
  counted: boolean('counted').notNull().default(false),
})

/** Files of finished publications. The app may add and read them, never change or remove them. */
export const publicationFiles = pgTable(
  'publication_files',
  {
    publication: uuid('publication')
      .notNull()
      .references(() => publications.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.publication, table.name] })],
)

const publication = () =>
  uuid('publication')
    .notNull()
    .references(() => publications.id)

/** The ratings of finished publications that are no drafts: of each standard, and of all under no standard’s name. */
export const publishedRatings = pgTable(
  'published_ratings',
  { publication: publication(), standard: text('standard').notNull(), rating: text('rating') },
  (table) => [primaryKey({ columns: [table.publication, table.standard] })],
)

/** How many answers to their key questions were yes, of those that were relevant. */
export const publishedShares = pgTable(
  'published_shares',
  {
    publication: publication(),
    question: text('question').notNull(),
    yes: integer('yes').notNull(),
    relevant: integer('relevant').notNull(),
  },
  (table) => [primaryKey({ columns: [table.publication, table.question] })],
)

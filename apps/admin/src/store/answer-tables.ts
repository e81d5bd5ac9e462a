import type { Case } from '@inspectorate/core'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, moment, version } from './columns.js'
import { accounts } from './account-tables.js'
import { inspection } from './inspection-tables.js'

export const cases = pgTable(
  'cases',
  {
    inspection: inspection(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    characteristics: jsonb('characteristics').$type<Case['characteristics']>().notNull(),
    answers: jsonb('answers').$type<Record<string, string>>().notNull(),
    texts: jsonb('texts').$type<Record<string, string>>().notNull().default({}),
    note: text('note').notNull().default(''),
    version: version(),
    /** How many questions asked of it have no answer. Null after each change of what it holds: the app counts again what the database cannot. */
    unanswered: integer('unanswered'),
  },
  (table) => [
    primaryKey({ columns: [table.inspection, table.id] }),
    index('cases_in_order').on(table.inspection, table.position, table.id),
    index('cases_by_unanswered').on(table.inspection, table.unanswered),
  ],
)

/**
 * How often each answer to each question was given, of all cases and of each subgroup. The database keeps it as cases
 * change, in the same transaction, whoever changes them: the app cannot write it. Without a characteristic it is of all
 * cases; without a question it is how many cases there are.
 */
export const caseCounts = pgTable(
  'case_counts',
  {
    inspection: inspection(),
    characteristic: text('characteristic').notNull(),
    value: text('value').notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    count: integer('count').notNull(),
  },
  ({ inspection: of, characteristic, value, question, answer }) => [
    primaryKey({ columns: [of, characteristic, value, question, answer] }),
  ],
)

export const responses = pgTable(
  'responses',
  {
    inspection: inspection(),
    survey: text('survey').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    characteristics: jsonb('characteristics').$type<Case['characteristics']>().notNull(),
    answers: jsonb('answers').$type<Record<string, string>>().notNull(),
    texts: jsonb('texts').$type<Record<string, string>>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.survey, table.id] })],
)

/** Uploaded files whose import was previewed but not confirmed yet. */
export const pendingImports = pgTable('pending_imports', {
  id: uuid('id').primaryKey().defaultRandom(),
  inspection: inspection(),
  account: uuid('account')
    .notNull()
    .references(() => accounts.id),
  /** The list it goes into. */
  target: text('target').notNull(),
  name: text('name').notNull(),
  bytes: bytea('bytes').notNull(),
  at: moment('at').notNull(),
})

import type { Case } from '@inspectorate/core'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
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
  },
  (table) => [primaryKey({ columns: [table.inspection, table.id] })],
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

import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.js'

/** Who did what to which record. The app may add rows, never change or remove them. */
export const audit = pgTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: moment('at').notNull(),
    account: uuid('account'),
    action: text('action').notNull(),
    inspection: uuid('inspection'),
    record: text('record').notNull(),
    /** JSON as it was hashed. */
    before: text('before').notNull(),
    after: text('after').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_of_inspection').on(table.inspection, table.seq)],
)

/** Where the audit trail ends, so that a removed last row is noticed. */
export const auditHead = pgTable('audit_head', {
  id: integer('id').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
})

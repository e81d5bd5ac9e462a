import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, version } from './columns.js'

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  /** Null until its owner has chosen a password. */
  passwordHash: text('password_hash'),
  administrator: boolean('administrator').notNull().default(false),
  disabled: boolean('disabled').notNull().default(false),
  version: version(),
})

export const oneTimeLinks = pgTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  /** Null for the link that makes the first administrator. */
  account: uuid('account').references(() => accounts.id),
  expires: moment('expires').notNull(),
})

/** Who accounts are to a provider that people sign in with. */
export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    account: uuid('account')
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    unique().on(table.issuer, table.account),
  ],
)

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  account: uuid('account')
    .notNull()
    .references(() => accounts.id),
  opened: moment('opened').notNull(),
  seen: moment('seen').notNull(),
})

export const failedSignIns = pgTable(
  'failed_sign_ins',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** A hash of who tried, or from where. */
    key: text('key').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('failed_sign_ins_of').on(table.key, table.at)],
)

import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, moment, version } from './columns.js'

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

/** The account that a row is of. */
const account = () =>
  uuid('account')
    .notNull()
    .references(() => accounts.id)

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
    account: account(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    unique().on(table.issuer, table.account),
  ],
)

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  /** What pages name it by: its token is known to its browser only. */
  id: uuid('id').notNull().unique().defaultRandom(),
  account: account(),
  opened: moment('opened').notNull(),
  seen: moment('seen').notNull(),
  /** When its owner last showed who they are. */
  confirmed: moment('confirmed').notNull().defaultNow(),
  /** Whether a second factor was shown, or is the provider’s business. */
  strong: boolean('strong').notNull().default(false),
  /** The browser in words, such as “Firefox on Windows”. */
  device: text('device').notNull().default(''),
  /** The address that it was opened from. */
  address: text('address').notNull().default(''),
})

/** Email addresses that people asked for, until an administrator has confirmed that they are theirs. */
export const addressChanges = pgTable('address_changes', {
  account: account().primaryKey(),
  email: text('email').notNull(),
  asked: moment('asked').notNull(),
})

/** The secret that an account shares with its authenticator app. */
export const authenticators = pgTable('authenticators', {
  account: account().primaryKey(),
  /** Encrypted where the operator gave a key. */
  secret: text('secret').notNull(),
  /** Null until a first code has shown that the app has the secret. */
  confirmed: moment('confirmed'),
  /** The period of the last code that was taken: neither it nor an earlier one is taken again. */
  lastPeriod: integer('last_period').notNull().default(0),
})

export const passkeys = pgTable('passkeys', {
  /** As the authenticator names it: base64url. */
  id: text('id').primaryKey(),
  account: account(),
  /** What its owner calls it. */
  name: text('name').notNull(),
  publicKey: bytea('public_key').notNull(),
  /** How often it has signed, where it counts. */
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: text('transports').array().notNull(),
  added: moment('added').notNull(),
  used: moment('used'),
})

/** Codes for who has lost what else they sign in with; one that was used is gone. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { account: account(), codeHash: text('code_hash').notNull() },
  (table) => [primaryKey({ columns: [table.account, table.codeHash] })],
)

/** People who have shown their first factor and not yet the second. */
export const halfSignIns = pgTable('half_sign_ins', {
  tokenHash: text('token_hash').primaryKey(),
  account: account(),
  /** What the first factor was. */
  method: text('method').$type<SignInMethod>().notNull(),
  expires: moment('expires').notNull(),
})

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'one-time link' | 'openid'

/** What a passkey is asked to sign, once; by a hash of the token of the session or the half sign-in that asks. */
export const challenges = pgTable('challenges', {
  tokenHash: text('token_hash').primaryKey(),
  challenge: text('challenge').notNull(),
  expires: moment('expires').notNull(),
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

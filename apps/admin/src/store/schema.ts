import type { Case, ContextFigure, Inspection } from '@inspectorate/core'
import {
  boolean,
  customType,
  foreignKey,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  index,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Role } from '../accounts/role.js'
import type { Stage } from '../inspections/stage.js'

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
/** Counts the changes of a row: who saves must name the version they saw. */
const version = () => integer('version').notNull().default(1)

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

/** The parts of an inspection that a form of its own keeps. */
export type Details = Pick<
  Inspection,
  'service' | 'publication' | 'fieldwork' | 'sample' | 'characteristics' | 'notes'
>

/** Frameworks that were uploaded. One that an inspection uses keeps its content: the inspection names its hash. */
export const frameworks = pgTable(
  'frameworks',
  {
    id: text('id').primaryKey(),
    /** Of its canonical JSON, as manifests name it. */
    sha256: text('sha256').notNull(),
    /** The file as it was read: JSON. */
    content: text('content').notNull(),
    /** The name of the file. */
    name: text('name').notNull(),
    account: uuid('account').references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (table) => [unique().on(table.id, table.sha256)],
)

export const inspections = pgTable(
  'inspections',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull().unique(),
    framework: text('framework').notNull(),
    /** The hash of the framework that was uploaded; null for an edition of the app’s. */
    rules: text('rules'),
    stage: text('stage').$type<Stage>().notNull().default('set-up'),
    /** As text, which keeps the order of its keys: publications are compared by their bytes. */
    details: json('details').$type<Details>().notNull(),
    version: version(),
  },
  (table) => [
    foreignKey({
      columns: [table.framework, table.rules],
      foreignColumns: [frameworks.id, frameworks.sha256],
    }),
  ],
)

const inspection = () =>
  uuid('inspection')
    .notNull()
    .references(() => inspections.id)

export const memberships = pgTable(
  'memberships',
  {
    inspection: inspection(),
    account: uuid('account')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.account, table.role] })],
)

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

/** What a panel can decide on a standard. */
export type DecisionKind = 'judgement' | 'departure' | 'not-rated' | 'considered'

export const decisions = pgTable(
  'decisions',
  {
    inspection: inspection(),
    standard: text('standard').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    /** Null for a standard that is not rated. */
    rating: text('rating'),
    /** Empty for a judgement. */
    reason: text('reason').notNull().default(''),
    /** As it is published: a role rather than a name. */
    decidedBy: text('decided_by'),
    /** Who recorded it; null for what came with an imported inspection. */
    account: uuid('account').references(() => accounts.id),
    at: moment('at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.standard, table.kind] })],
)

/** The lists of what rules ask for beside judgements, as an inspection names them. */
export const recordedLists = [
  'facts',
  'numbers',
  'counts',
  'records',
  'parameters',
  'earlierResults',
] as const satisfies readonly (keyof Inspection)[]
export type RecordedList = (typeof recordedLists)[number]

/** What was recorded of a service because the rules ask for it. */
export const recorded = pgTable(
  'recorded',
  {
    inspection: inspection(),
    list: text('list').$type<RecordedList>().notNull(),
    /** Of the fact, the node, the question, the set or the parameter. */
    id: text('id').notNull(),
    value: json('value').notNull(),
    /** Who recorded it; null for what came with an imported inspection. */
    account: uuid('account').references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.list, table.id] })],
)

export const sections = pgTable(
  'sections',
  {
    inspection: inspection(),
    id: text('id').notNull(),
    text: text('text').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.id] })],
)

export const recommendations = pgTable('recommendations', {
  id: uuid('id').primaryKey().defaultRandom(),
  inspection: inspection(),
  position: integer('position').notNull(),
  addressee: text('addressee').notNull(),
  text: text('text').notNull(),
  arisesFrom: jsonb('arises_from').$type<string[]>().notNull(),
  version: version(),
})

export const contextFigures = pgTable(
  'context_figures',
  {
    inspection: inspection(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    figure: json('figure').$type<ContextFigure>().notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.id] })],
)

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

export type PublicationState = 'waiting' | 'running' | 'done' | 'failed'

export const publications = pgTable('publications', {
  id: uuid('id').primaryKey().defaultRandom(),
  inspection: inspection(),
  draft: boolean('draft').notNull(),
  /** The inspection as it was when this was asked for: JSON. */
  content: text('content').notNull(),
  state: text('state').$type<PublicationState>().notNull().default('waiting'),
  /** Files finished so far. */
  progress: integer('progress').notNull().default(0),
  requestedBy: uuid('requested_by')
    .notNull()
    .references(() => accounts.id),
  requestedAt: moment('requested_at').notNull(),
  /** How often a process began to make it. */
  attempts: integer('attempts').notNull().default(0),
  message: text('message').notNull().default(''),
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

import type { Inspection } from '@inspectorate/core'
import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, version } from './columns.js'
import { accounts } from './account-tables.js'
import type { Role } from './role.js'
import type { Stage } from './stage.js'
import type { InspectionId } from './inspection-id.js'

/** The parts of an inspection that a form of its own keeps. */
export type Details = Pick<
  Inspection,
  | 'service'
  | 'kind'
  | 'publication'
  | 'fieldwork'
  | 'sample'
  | 'characteristics'
  | 'notes'
  | 'summary'
  | 'earlier'
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
    id: uuid('id').$type<InspectionId>().primaryKey().defaultRandom(),
    slug: text('slug').notNull().unique(),
    framework: text('framework').notNull(),
    /** The hash of the framework that was uploaded; null for an edition of the app’s. */
    rules: text('rules'),
    stage: text('stage').$type<Stage>().notNull().default('set-up'),
    /** As text, which keeps the order of its keys: publications are compared by their bytes. */
    details: json('details').$type<Details>().notNull(),
    version: version(),
    /** What the evidence is told by while it is frozen for the panel; null while it may change. */
    evidence: text('evidence'),
    /** When it was put away: out of the lists, and only to be read. */
    archived: moment('archived'),
    /** The day from which its evidence is due for removal; null where nobody has set one. */
    evidenceDue: date('evidence_due'),
    /** When its evidence was removed. */
    evidenceRemoved: moment('evidence_removed'),
    // Of the details, so that nobody reads these whole, pictures and all, who lists many inspections.
    serviceName: text('service_name').generatedAlwaysAs(sql`details -> 'service' ->> 'name'`),
    region: text('region').generatedAlwaysAs(sql`details -> 'service' ->> 'region'`),
    codes: text('codes').generatedAlwaysAs(sql`details -> 'service' ->> 'codes'`),
    fieldworkStart: text('fieldwork_start').generatedAlwaysAs(
      sql`details -> 'fieldwork' ->> 'start'`,
    ),
    fieldworkWeeks: text('fieldwork_weeks').generatedAlwaysAs(
      sql`details -> 'fieldwork' ->> 'weeks'`,
    ),
    fieldworkEnd: text('fieldwork_end').generatedAlwaysAs(sql`details -> 'fieldwork' ->> 'end'`),
    /** When it is published, or was first: a month or a day. */
    published: text('published').generatedAlwaysAs(sql`details -> 'publication' ->> 'published'`),
    /** When its last corrected edition is. */
    corrected: text('corrected').generatedAlwaysAs(
      sql`details -> 'publication' -> 'corrections' -> -1 ->> 'published'`,
    ),
  },
  (table) => [
    foreignKey({
      columns: [table.framework, table.rules],
      foreignColumns: [frameworks.id, frameworks.sha256],
    }),
  ],
)

/** The inspection that a row is of. */
export const inspection = () =>
  uuid('inspection')
    .$type<InspectionId>()
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

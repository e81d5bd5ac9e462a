import type { Inspection } from '@inspectorate/core'
import { json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, version } from './columns.js'
import { accounts } from './account-tables.js'
import { inspection } from './inspection-tables.js'

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
    /** What the evidence was told by when it was decided; null where the evidence is gone. */
    evidence: text('evidence'),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.standard, table.kind] })],
)

/**
 * The lists of what is recorded beside judgements, as an inspection names them: what rules ask for, how many were
 * invited to surveys, and what other inspections counted whose cases are pooled.
 */
export const recordedLists = [
  'facts',
  'numbers',
  'counts',
  'records',
  'parameters',
  'earlierResults',
  'response',
  'caseSets',
] as const satisfies readonly (keyof Inspection)[]
export type RecordedList = (typeof recordedLists)[number]

/** What was recorded of a service because the rules ask for it. */
export const recorded = pgTable(
  'recorded',
  {
    inspection: inspection(),
    list: text('list').$type<RecordedList>().notNull(),
    /** Of the fact, the node, the question, the set, the parameter, the survey or the case set. */
    id: text('id').notNull(),
    value: json('value').notNull(),
    /** Who recorded it; null for what came with an imported inspection. */
    account: uuid('account').references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.inspection, table.list, table.id] })],
)

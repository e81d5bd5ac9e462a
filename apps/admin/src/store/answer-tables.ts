import type { Case } from '@inspectorate/core'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, moment, version } from './columns.js'
import { accounts } from './account-tables.js'
import { inspection } from './inspection-tables.js'

/**
 * Who assesses cases in an inspection, by the code that stands for them in what is exported. Who came with an imported
 * inspection has no account.
 */
export const assessors = pgTable(
  'assessors',
  {
    inspection: inspection(),
    code: text('code').notNull(),
    account: uuid('account').references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.inspection, table.code] }),
    unique().on(table.inspection, table.account),
  ],
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
    /** How many questions asked of it have no answer. Null after each change of what it holds: the app counts again what the database cannot. */
    unanswered: integer('unanswered'),
    /** Who assesses it, and is the first where another does so too. */
    assessor: text('assessor'),
  },
  (table) => [
    primaryKey({ columns: [table.inspection, table.id] }),
    foreignKey({
      name: 'cases_assessor_fk',
      columns: [table.inspection, table.assessor],
      foreignColumns: [assessors.inspection, assessors.code],
    }),
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

/**
 * Second assessments: what another assessor finds of a case without knowing what the first did. It is never counted.
 * A case that has one cannot be renamed or deleted.
 */
export const secondAssessments = pgTable(
  'second_assessments',
  {
    inspection: inspection(),
    case: text('case').notNull(),
    /** Null where it came with an imported inspection that does not say. */
    assessor: text('assessor'),
    answers: jsonb('answers').$type<Record<string, string>>().notNull().default({}),
    texts: jsonb('texts').$type<Record<string, string>>().notNull().default({}),
    note: text('note').notNull().default(''),
    version: version(),
    /** When the first assessor had finished, and when the second had: both are shown what the other found only then. */
    firstFinished: moment('first_finished'),
    finished: moment('finished'),
    /** What the first assessor had answered, once the two have settled on what counts. */
    firstAnswers: jsonb('first_answers').$type<Record<string, string>>(),
  },
  (table) => [
    primaryKey({ columns: [table.inspection, table.case] }),
    foreignKey({
      name: 'second_assessments_case_fk',
      columns: [table.inspection, table.case],
      foreignColumns: [cases.inspection, cases.id],
    }),
    foreignKey({
      name: 'second_assessments_assessor_fk',
      columns: [table.inspection, table.assessor],
      foreignColumns: [assessors.inspection, assessors.code],
    }),
  ],
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

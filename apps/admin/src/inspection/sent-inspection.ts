import { withCharacteristics, type Framework, type Inspection } from '@inspectorate/core'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { baseFramework } from '../framework/base-framework.js'
import { frameworkOfFile } from '../framework/compiled-rules.js'
import { rulesHash } from '../framework/rules-hash.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { audit, cases, responses } from '../store/schema.js'
import { casesOfRows, surveysOfRows, type AnswerRow, type ResponseRow } from './answer-rows.js'
import { inspectionBesideAnswers } from './assemble-inspection.js'
import { caseInOrder, responsesInOrder } from './in-framework-order.js'

/**
 * An inspection as another process is given it: what is large as the texts in which the database gives it, which
 * nobody here has to read.
 */
export interface SentInspection {
  /** All but its answers. */
  readonly beside: Inspection
  /** Rows of cases and of responses, as JSON. */
  readonly cases: string
  readonly responses: string
  /** The framework as it was written, as JSON, and its hash. */
  readonly rules: { readonly sha256: string; readonly text: string }
}

/** The evidence of an inspection, which who keeps it already is not given again. */
export interface SentEvidence {
  /** Another one for other evidence; what is written about it does not count. */
  readonly key: string
  load(): Promise<SentInspection>
}

/** The evidence of an inspection as it is now. */
export async function sendEvidence(db: Database, row: InspectionRow): Promise<SentEvidence> {
  const [newest] = await db
    .select({ seq: audit.seq })
    .from(audit)
    .where(
      and(eq(audit.inspection, row.id), sql`${audit.record} !~ '^(section|recommendation)( |$)'`),
    )
    .orderBy(desc(audit.seq))
    .limit(1)
  return { key: `${row.id} ${newest?.seq ?? 0}`, load: () => sendInspection(db, row) }
}

/** An inspection as it is now, to be sent. */
export async function sendInspection(
  db: Database | Transaction,
  row: InspectionRow,
): Promise<SentInspection> {
  const { file } = await baseFramework(db, row)
  const beside = await inspectionBesideAnswers(db, row)
  const [ofCases] = await db
    .select({
      rows: sql<string>`coalesce(json_agg(json_build_object('id', ${cases.id}, 'characteristics', ${cases.characteristics}, 'answers', ${cases.answers}, 'texts', ${cases.texts}) order by ${asc(cases.position)}, ${asc(cases.id)}), '[]')::text`,
    })
    .from(cases)
    .where(eq(cases.inspection, row.id))
  const [ofResponses] = await db
    .select({
      rows: sql<string>`coalesce(json_agg(json_build_object('survey', ${responses.survey}, 'id', ${responses.id}, 'characteristics', ${responses.characteristics}, 'answers', ${responses.answers}, 'texts', ${responses.texts}) order by ${asc(responses.survey)}, ${asc(responses.position)}), '[]')::text`,
    })
    .from(responses)
    .where(eq(responses.inspection, row.id))
  return {
    beside,
    cases: ofCases!.rows,
    responses: ofResponses!.rows,
    rules: rulesText(file),
  }
}

/** The whole inspection of what was sent, and its framework without the inspection’s own characteristics. */
export function inspectionSent({ beside, cases, responses, rules }: SentInspection): {
  readonly framework: Framework
  readonly inspection: Inspection
} {
  const framework = frameworkSent(rules)
  const own = withCharacteristics(framework, beside.characteristics)
  return {
    framework,
    inspection: {
      ...beside,
      cases: casesOfRows(JSON.parse(cases) as AnswerRow[]).map(caseInOrder(own)),
      surveys: responsesInOrder(own, surveysOfRows(JSON.parse(responses) as ResponseRow[])),
    },
  }
}

const texts = new WeakMap<object, SentInspection['rules']>()

function rulesText(file: Framework['file']): SentInspection['rules'] {
  const known = texts.get(file as object)
  if (known) return known
  const rules = { sha256: rulesHash(file), text: JSON.stringify(file) }
  texts.set(file as object, rules)
  return rules
}

/** The framework that was sent last: who writes sends the same again and again. */
let last: { readonly sha256: string; readonly framework: Framework } | null = null

function frameworkSent({ sha256, text }: SentInspection['rules']): Framework {
  if (last?.sha256 !== sha256) last = { sha256, framework: frameworkOfFile(JSON.parse(text)) }
  return last.framework
}

import {
  bareRecord,
  tallyCases,
  withPooled,
  type Answer,
  type AnswerCounts,
  type Framework,
  type Tally,
} from '@inspectorate/core'
import { yesNo } from '@inspectorate/core/answers'
import { and, eq, ne, sql } from 'drizzle-orm'
import { caseFormQuestions } from './case-answers.js'
import { recordedOf } from './recorded-of.js'
import { casesOf } from './assemble-inspection.js'
import type { Database, Transaction } from '../store/open-store.js'
import { caseCounts } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

type Row = readonly [
  characteristic: string,
  value: string,
  question: string,
  answer: string,
  count: number,
]

/**
 * Counts an inspection’s cases, with those that are pooled from others: its own as the database keeps them counted, one
 * row for each answer, question and subgroup. Where other answers than yes and no are asked for the cases come: only what
 * routing says of each tells how many were asked.
 */
export async function countCases(
  db: Database | Transaction,
  inspection: InspectionId,
  framework: Framework,
): Promise<Tally> {
  const own = await countOwn(db, inspection, framework)
  if (!framework.pooled) return own
  return withPooled(framework, (await recordedOf(db, inspection)).caseSets, own)
}

async function countOwn(
  db: Database | Transaction,
  inspection: InspectionId,
  framework: Framework,
): Promise<Tally> {
  if (!caseFormQuestions(framework).every(({ ready: { set } }) => set === yesNo))
    return tallyCases(framework, await casesOf(db, inspection))
  // As one text: thousands of rows of a few letters are read ten times as fast so.
  const [kept] = await db
    .select({
      rows: sql<string>`coalesce(json_agg(json_build_array(characteristic, value, question, answer, count) order by characteristic, value, question, answer), '[]')::text`,
    })
    .from(caseCounts)
    .where(and(eq(caseCounts.inspection, inspection), ne(caseCounts.count, 0)))
  const rows = JSON.parse(kept!.rows) as Row[]
  const total = part()
  const groups = bareRecord<Record<string, Counting>>([])
  for (const [characteristic, value, question, answer, count] of rows) {
    const target =
      characteristic === ''
        ? total
        : ((groups[characteristic] ??= bareRecord<Counting>([]))[value] ??= part())
    if (question === '') target.size = count
    else (target.questions[question] ??= { yes: 0, no: 0, na: 0 })[answer as Answer] = count
  }
  return { ...total, groups }
}

interface Counting {
  size: number
  questions: Record<string, AnswerCounts>
}

function part(): Counting {
  return { size: 0, questions: bareRecord<AnswerCounts>([]) }
}

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
import { sql } from 'drizzle-orm'
import { caseFormQuestions } from './case-answers.js'
import { recordedOf } from './recorded-of.js'
import { casesOf } from './assemble-inspection.js'
import type { Database, Transaction } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

interface Row extends Record<string, unknown> {
  readonly characteristic: string | null
  readonly value: string | null
  readonly question: string | null
  readonly answer: Answer | null
  readonly count: number
}

/**
 * Counts an inspection’s cases, with those that are pooled from others: its own in the database, one row for each answer, question and subgroup comes back,
 * never a case. Where other answers than yes and no are asked for the cases come: only what routing says
 * of each tells how many were asked.
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
  const { rows } = await db.execute<Row>(sql`
    with grouped as (
      select c.answers, g.key as characteristic, g.value as value
      from ${cases} c, jsonb_each_text(c.characteristics) g where c.inspection = ${inspection}
      union all
      select c.answers, null, null from ${cases} c where c.inspection = ${inspection}
    )
    select characteristic, grouped.value, a.key as question, a.value as answer, count(*)::int as count
    from grouped, jsonb_each_text(grouped.answers) a group by 1, 2, 3, 4
    union all
    select characteristic, value, null, null, count(*)::int from grouped group by 1, 2
    order by 1, 2, 3 nulls first, 4`)
  const total = part()
  const groups = bareRecord<Record<string, Counting>>([])
  for (const { characteristic, value, question, answer, count } of rows) {
    const target =
      characteristic === null || value === null
        ? total
        : ((groups[characteristic] ??= bareRecord<Counting>([]))[value] ??= part())
    if (question === null || answer === null) target.size = count
    else (target.questions[question] ??= { yes: 0, no: 0, na: 0 })[answer] = count
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

import { bareRecord, type Answer, type AnswerCounts, type Tally } from '@inspectorate/core'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { cases } from '../store/schema.js'

interface Row extends Record<string, unknown> {
  readonly characteristic: string | null
  readonly value: string | null
  readonly question: string | null
  readonly answer: Answer | null
  readonly count: number
}

/** Counts an inspection’s cases in the database: one row for each answer, question and subgroup comes back, never a case. */
export async function countCases(db: Database | Transaction, inspection: string): Promise<Tally> {
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

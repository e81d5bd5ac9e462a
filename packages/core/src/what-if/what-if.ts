import { bareRecord } from '../bare-record.js'
import type { Framework } from '../framework/framework.js'
import type { Inspection } from '../inspection/inspection-schema.js'
import { parseInspection } from '../inspection/parse/parse-inspection.js'
import { describeFound, type Issue, type Parsed } from '../issue.js'
import { nearestTo } from '../nearest.js'
import { rateInspection } from '../rating/rate-inspection.js'
import type { Ratings } from '../outcome/ratings.js'

/** Changes to try on an inspection. */
export interface Supposition {
  readonly answers: readonly {
    readonly case: string
    readonly question: string
    /** As evidence keeps it: yes, no or na, or an answer of the question’s set. */
    readonly answer: string
  }[]
  /** Ratings by standard: of a judged standard the judgement, of one rated from cases a departure. */
  readonly ratings: Readonly<Record<string, string>>
  /** Standards whose departure is set aside. */
  readonly withoutDeparture: readonly string[]
  /** Answers to facts, numbers and counts, for rules that ask for them. */
  readonly facts?: Readonly<Record<string, boolean | string>>
  readonly numbers?: Readonly<Record<string, number | string>>
  readonly counts?: Readonly<Record<string, { readonly yes: number; readonly relevant: number }>>
}

/** The ratings as they are and as they would be. */
export interface WhatIf {
  readonly now: Ratings
  readonly then: Ratings
}

/** Rates an inspection as it is and with the changes supposed; nothing of the inspection is changed. */
export function whatIf(
  framework: Framework,
  inspection: Inspection,
  supposed: Supposition,
): Parsed<WhatIf> {
  const unknown = unknownCases(inspection, supposed)
  if (unknown.length > 0) return { ok: false, issues: unknown }
  const parsed = parseInspection(withChanges(framework, inspection, supposed), [framework])
  if (!parsed.ok) return parsed
  return {
    ok: true,
    value: {
      now: rateInspection(framework, inspection),
      then: rateInspection(framework, parsed.value.inspection),
    },
  }
}

function unknownCases({ cases }: Inspection, { answers }: Supposition): Issue[] {
  const ids = new Set(cases.map(({ id }) => id))
  return answers
    .filter((change) => !ids.has(change.case))
    .map((change) => ({
      code: 'invalid-value',
      path: ['cases', change.case],
      found: describeFound(change.case),
      expected: nearestTo(change.case, [...ids]),
    }))
}

const supposedReason = 'Supposed, to see what would follow'

function withChanges(
  framework: Framework,
  inspection: Inspection,
  { answers, ratings, withoutDeparture, ...known }: Supposition,
): Inspection {
  const judged = new Set(
    framework.domains.flatMap(({ standards }) =>
      standards.flatMap(({ id, rating }) => (rating.rule === 'judged' ? [id] : [])),
    ),
  )
  const judgements = bareRecord(Object.entries(inspection.judgements))
  const departures = bareRecord(
    Object.entries(inspection.departures).filter(([id]) => !withoutDeparture.includes(id)),
  )
  for (const [id, rating] of Object.entries(ratings)) {
    const reason = departures[id]?.reason ?? supposedReason
    if (judged.has(id)) {
      judgements[id] = { ...judgements[id], rating }
      if (departures[id]) departures[id] = { ...departures[id], to: rating }
    } else departures[id] = { ...departures[id], to: rating, reason }
  }
  const cases = inspection.cases.map((one) => {
    const changes = answers
      .filter((change) => change.case === one.id)
      .map(({ question, answer }) => [question, answer] as const)
    return changes.length === 0
      ? one
      : { ...one, answers: { ...one.answers, ...Object.fromEntries(changes) } }
  })
  return {
    ...inspection,
    cases,
    judgements,
    departures,
    ...(isSaid(known.facts) && { facts: { ...inspection.facts, ...known.facts } }),
    ...(isSaid(known.numbers) && { numbers: { ...inspection.numbers, ...known.numbers } }),
    ...(isSaid(known.counts) && { counts: { ...inspection.counts, ...known.counts } }),
  }
}

function isSaid(known: object | undefined): boolean {
  return known !== undefined && Object.keys(known).length > 0
}

import type { Because, OverallOutcome, Ratings, StandardOutcome } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { InspectionChange, OverallStoodAt, StoodAt } from './inspection-change.js'
import { canonicalText, isSame } from './is-same.js'

/** Ratings that moved, given or normal, and the steps that moved them. */
export function compareRatings(before: Ratings, after: Ratings): InspectionChange[] {
  const earlier = new Map(before.standards.map((one) => [one.id, one]))
  const later = new Map(after.standards.map((one) => [one.id, one]))
  return [
    ...compareOverall(before.overall, after.overall),
    ...[...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) =>
      compareStandard(id, earlier.get(id), later.get(id)),
    ),
  ]
}

function compareOverall(
  before: OverallOutcome | null,
  after: OverallOutcome | null,
): InspectionChange[] {
  const from = before && overallStoodAt(before)
  const to = after && overallStoodAt(after)
  return isSame(from, to)
    ? []
    : [{ code: 'overall', from, to, because: newSteps(before?.because, after?.because) }]
}

function compareStandard(
  standard: string,
  before: StandardOutcome | undefined,
  after: StandardOutcome | undefined,
): InspectionChange[] {
  const from = before ? stoodAt(before) : null
  const to = after ? stoodAt(after) : null
  return isSame(from, to)
    ? []
    : [{ code: 'rating', standard, from, to, because: newSteps(before?.because, after?.because) }]
}

function newSteps(before: readonly Because[] = [], after: readonly Because[] = []): Because[] {
  const known = new Set(before.map(canonicalText))
  return after.filter((step) => !known.has(canonicalText(step)))
}

function stoodAt({ state, rating, normal, score, figure }: StandardOutcome): StoodAt {
  return { state, rating, normal, score, ...(figure !== undefined && { figure }) }
}

function overallStoodAt(overall: OverallOutcome): OverallStoodAt {
  return match(overall)
    .returnType<OverallStoodAt>()
    .with({ state: 'final' }, ({ state, rating, score, outOf }) => ({
      state,
      rating,
      score,
      outOf,
    }))
    .with({ state: 'by-rules' }, ({ state, decided, rating, figure }) => ({
      state,
      decided,
      rating,
      ...(figure !== undefined && { figure }),
    }))
    .with({ state: 'provisional' }, ({ state, rating, score, outOf, undecided, scored }) => ({
      state,
      rating,
      score,
      outOf,
      undecided,
      scored,
    }))
    .exhaustive()
}

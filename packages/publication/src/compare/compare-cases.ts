import type { Case, Inspection } from '@inspectorate/core'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange } from './inspection-change.js'

/** Cases and survey responses that came, went or were answered differently, matched by their ids. */
export function compareCases(before: Inspection, after: Inspection): InspectionChange[] {
  const surveys = new Set([...Object.keys(before.surveys), ...Object.keys(after.surveys)])
  return [
    ...compareGroup(null, before.cases, after.cases),
    ...[...surveys].flatMap((id) =>
      compareGroup(id, before.surveys[id] ?? [], after.surveys[id] ?? []),
    ),
  ]
}

function compareGroup(
  survey: string | null,
  before: readonly Case[],
  after: readonly Case[],
): InspectionChange[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Set(after.map(({ id }) => id))
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map(({ id }): InspectionChange => ({ code: 'case-removed', survey, case: id }))
  return [
    ...removed,
    ...after.flatMap((one) => {
      const was = earlier.get(one.id)
      return was
        ? compareCase(survey, was, one)
        : [{ code: 'case-added' as const, survey, case: one.id }]
    }),
  ]
}

function compareCase(survey: string | null, before: Case, after: Case): InspectionChange[] {
  return [
    ...compareEntries(before.characteristics, after.characteristics).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'characteristic',
        survey,
        case: after.id,
        characteristic: key,
        from,
        to,
      }),
    ),
    ...compareEntries(before.answers, after.answers).map(({ key, from, to }): InspectionChange => ({
      code: 'answer',
      survey,
      case: after.id,
      question: key,
      from,
      to,
    })),
    ...compareEntries(before.texts ?? {}, after.texts ?? {}).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'text',
        survey,
        case: after.id,
        question: key,
        became: from === null ? 'given' : to === null ? 'withdrawn' : 'other',
      }),
    ),
  ]
}

import { ownEntry, type Case, type Inspection } from '@inspectorate/core'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange } from './inspection-change.js'

/** Cases and survey responses that came, went or were answered differently, matched by their ids. */
export function compareCases(before: Inspection, after: Inspection): InspectionChange[] {
  return [
    ...compareGroup({ survey: null }, before.cases, after.cases),
    ...compareLists(before.surveys, after.surveys, (survey) => ({ survey })),
    ...compareLists(before.repeats, after.repeats, (again) => ({ survey: null, again })),
  ]
}

/** Which list a case is in. */
type Of = Pick<Extract<InspectionChange, { code: 'answer' }>, 'survey' | 'again'>

function compareLists(
  before: Readonly<Record<string, readonly Case[]>> = {},
  after: Readonly<Record<string, readonly Case[]>> = {},
  of: (id: string) => Of,
): InspectionChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) =>
    compareGroup(of(id), ownEntry(before, id) ?? [], ownEntry(after, id) ?? []),
  )
}

function compareGroup(of: Of, before: readonly Case[], after: readonly Case[]): InspectionChange[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Set(after.map(({ id }) => id))
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map(({ id }): InspectionChange => ({ code: 'case-removed', ...of, case: id }))
  return [
    ...removed,
    ...after.flatMap((one) => {
      const was = earlier.get(one.id)
      return was
        ? compareCase(of, was, one)
        : [{ code: 'case-added' as const, ...of, case: one.id }]
    }),
  ]
}

function compareCase(of: Of, before: Case, after: Case): InspectionChange[] {
  return [
    ...compareEntries(before.characteristics, after.characteristics).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'characteristic',
        ...of,
        case: after.id,
        characteristic: key,
        from,
        to,
      }),
    ),
    ...compareEntries(before.answers, after.answers).map(({ key, from, to }): InspectionChange => ({
      code: 'answer',
      ...of,
      case: after.id,
      question: key,
      from,
      to,
    })),
    ...compareEntries(before.texts ?? {}, after.texts ?? {}).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'text',
        ...of,
        case: after.id,
        question: key,
        became: from === null ? 'given' : to === null ? 'withdrawn' : 'other',
      }),
    ),
  ]
}

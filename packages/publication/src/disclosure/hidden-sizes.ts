import { caseQuestions, countsOf } from '@inspectorate/core'
import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { ExposedCount, SuppressionReason } from '../view/workbook-view.js'
import { chooseHiddenSizes } from './choose-hidden-sizes.js'
import { countKey } from './count-key.js'
import { answered } from './count-table.js'
import { stateOf } from './count-tables.js'
import type { DisclosureControl } from './disclosure-control.js'
import type { PrintedCounts } from './printed-counts.js'
import { askedGroups } from './routing.js'

/** How many there are of each subgroup: in the sample, and among those who answered a question. */
export interface HiddenSizes {
  /** `question` is null for the sample. */
  isHidden(question: string | null, group: Group): boolean
  /** Whether as many of each subgroup answered a question as are in the sample. */
  isOfSample(question: string, characteristic: string): boolean
  /** Why sizes in the sample are hidden, by `countKey` without a question. */
  readonly reasons: ReadonlyMap<string, SuppressionReason>
  readonly exposed: readonly ExposedCount[]
}

/**
 * Hides the sizes of small subgroups. Questions that were asked of the same cases are decided on
 * together: the size that one of them shows is the size of all.
 */
export function hiddenSizes(
  { framework, cases }: RatedInspection,
  printed: PrintedCounts,
  { below, of }: DisclosureControl,
): HiddenSizes {
  const hidden = new Set<string>()
  const ofSample = new Set<string>()
  const reasons = new Map<string, SuppressionReason>()
  const exposed: ExposedCount[] = []
  const questions = caseQuestions(framework)
  const byId = new Map(questions.map((question) => [question.id, question]))
  const ofPersonal = new Set(
    questions
      .filter((question) => askedGroups(question, byId, framework).some(({ personal }) => personal))
      .map(({ id }) => id),
  )
  for (const { id: characteristic, personal, values } of framework.characteristics) {
    const asked = new Map<string, { sizes: readonly number[]; by: (string | null)[] }>()
    for (const question of [null, ...questions.map(({ id }) => id)]) {
      const sizes = values.map(({ id: value }) =>
        question === null
          ? (cases.groups[characteristic]?.[value]?.size ?? 0)
          : answered(countsOf(cases, question, { characteristic, value })),
      )
      const key = JSON.stringify(sizes)
      const same = asked.get(key) ?? { sizes, by: [] }
      same.by.push(question)
      asked.set(key, same)
    }
    for (const { sizes, by } of asked.values()) {
      // A size that any of them may show is no secret.
      const controlled =
        of === 'everything' ||
        personal === true ||
        by.every((id) => id !== null && ofPersonal.has(id))
      const groups = values.map(({ id: value }, i) => {
        const group = { characteristic, value }
        const isPrinted = by.some((id) =>
          id === null ? printed.hasSize(group) : printed.has(id, group),
        )
        return { value, size: sizes[i]!, state: stateOf(controlled, isPrinted) }
      })
      const chosen = chooseHiddenSizes(groups, below)
      for (const question of by)
        for (const value of chosen.hidden) hidden.add(countKey(question, { characteristic, value }))
      if (!by.includes(null)) continue
      for (const question of by) ofSample.add(JSON.stringify([question, characteristic]))
      for (const { value, size } of groups)
        if (chosen.hidden.has(value))
          reasons.set(
            countKey(null, { characteristic, value }),
            size < below ? 'small-group' : 'protects-another',
          )
      const expose = (by: ExposedCount['by']) => (value: string) =>
        exposed.push({ question: null, group: { characteristic, value }, by })
      chosen.printed.forEach(expose('report'))
      chosen.derivable.forEach(expose('other-counts'))
    }
  }
  return {
    isHidden: (question, group) =>
      hidden.has(countKey(question, group)) || hidden.has(countKey(null, group)),
    isOfSample: (question, characteristic) =>
      ofSample.has(JSON.stringify([question, characteristic])),
    reasons,
    exposed,
  }
}

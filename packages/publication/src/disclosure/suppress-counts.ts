import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { ReportView } from '../view/report-view.js'
import type {
  DisclosureSummary,
  ExposedCount,
  FollowUpSize,
  SuppressionReason,
} from '../view/workbook-view.js'
import type { ControlledQuestion } from './control-questions.js'
import { countKey } from './count-key.js'
import { rowsOf } from './count-table.js'
import { countedQuestions } from './count-tables.js'
import type { DisclosureControl } from './disclosure-control.js'
import { hiddenSizes } from './hidden-sizes.js'
import { leftOutParts } from './left-out-parts.js'
import { printedCounts } from './printed-counts.js'
import { protectChain } from './protect-chain.js'
import { chainsOf, earlierAnswer } from './routing.js'
import { allShown, hiddenCounts, type HiddenCounts } from './hidden-counts.js'

/** What a workbook hides. */
export interface Suppression {
  /** Why counts of a question are hidden, for everyone or for a subgroup. */
  counts(question: string, group?: Group): HiddenCounts
  /** Why the number of cases in a subgroup is hidden; null where it is shown. */
  size(group: Group): SuppressionReason | null
  /** Whether the row of a subgroup is left out, with most of its part. */
  isLeftOut(question: string, group: Group): boolean
  readonly summary: DisclosureSummary
}

/** Hides nothing: for the team’s own workbook. */
export const nothingHidden: Suppression = {
  counts: () => allShown,
  size: () => null,
  isLeftOut: () => false,
  summary: { below: null, of: 'everything', leftOut: [], followUps: [], exposed: [] },
}

/**
 * Decides which counts are hidden, so that no small count and no “all or none” of a group can be
 * read or worked out from the other counts, from the sizes of follow-up questions, or from the report
 * beside it.
 */
export function suppressCounts(
  rated: RatedInspection,
  report: ReportView,
  control: DisclosureControl,
): Suppression {
  const printed = printedCounts(rated, report)
  const sizes = hiddenSizes(rated, printed, control)
  const controlled: ControlledQuestion[] = []
  const exposed: ExposedCount[] = [...sizes.exposed]
  for (const { questions, of } of countedQuestions(rated)) {
    const isOfCases = of === rated.cases
    for (const chain of chainsOf(questions)) {
      const one = protectChain(
        rated,
        { questions: chain, of, isOfCases },
        { printed, sizes, control },
      )
      controlled.push(...one.controlled)
      exposed.push(...one.exposed)
    }
  }
  const counts = new Map<string, HiddenCounts>()
  const followUps: FollowUpSize[] = []
  const earlier = new Map(
    countedQuestions(rated)
      .flatMap(({ questions }) => questions)
      .map((question) => [question.id, earlierAnswer(question)?.question]),
  )
  for (const { question, table, groups, hidden, isPinned } of controlled)
    for (const row of hidden) {
      if (row.state === 'unpublished') continue
      const group = groups.get(row)
      counts.set(
        countKey(question, group),
        hiddenCounts(table, hidden, row, control.below, isPinned),
      )
    }
  // Parents come before their follow-ups; what a follow-up tells of them goes up the other way.
  for (const { question, table, groups } of controlled.toReversed())
    for (const row of rowsOf(table)) {
      const tells = earlier.get(question)
      if (row.size !== 'routed' || row.state === 'unpublished' || tells === undefined) continue
      const group = groups.get(row) ?? null
      const of = counts.get(countKey(question, group)) ?? allShown
      const isTold = [
        of.relevant === null,
        of.yes === null && row.yes > 0,
        of.no === null && row.no > 0,
      ].includes(true)
      if (isTold) exposed.push({ question: tells, group, by: 'follow-up' })
      else followUps.push({ question, group, tells })
    }
  const leftOut = leftOutParts(rated.framework, controlled, counts)
  const leftOutIds = new Set(leftOut.map(({ characteristic }) => characteristic))
  return {
    counts: (question, group) => counts.get(countKey(question, group)) ?? allShown,
    size: (group) => sizes.reasons.get(countKey(null, group)) ?? null,
    isLeftOut: (question, group) =>
      leftOutIds.has(group.characteristic) && !printed.has(question, group),
    summary: { ...control, leftOut, followUps, exposed },
  }
}

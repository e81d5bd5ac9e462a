import type { Question, Tally } from '@inspectorate/core'
import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { ReportView } from '../view/report-view.js'
import type {
  DisclosureSummary,
  ExposedCount,
  FollowUpSize,
  SuppressionReason,
} from '../view/workbook-view.js'
import { chooseHiddenRows } from './choose-hidden-rows.js'
import { countKey } from './count-key.js'
import {
  answered,
  countIn,
  rowsOf,
  type Answers,
  type CountRow,
  type CountTable,
} from './count-table.js'
import { countedQuestions, countTable, stateOf, type QuestionTable } from './count-tables.js'
import { isPinned } from './derive.js'
import type { DisclosureControl } from './disclosure-control.js'
import { hiddenSizes, type HiddenSizes } from './hidden-sizes.js'
import { withKnownRelevant } from './known-relevant.js'
import { leftOutParts } from './left-out-parts.js'
import { printedCounts, type PrintedCounts } from './printed-counts.js'
import { askedGroups, earlierAnswer, inRoutingOrder, type EarlierAnswer } from './routing.js'
import { allShown, hiddenCounts, type HiddenCounts } from './shown-counts.js'

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

/** The rows of a question, and which of them are hidden. */
export interface ControlledQuestion extends QuestionTable {
  readonly question: string
  readonly hidden: ReadonlySet<CountRow>
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
    const one = controlQuestions(rated, { questions, of, isOfCases }, { printed, sizes, control })
    controlled.push(...one.controlled)
    exposed.push(...one.exposed)
  }
  const counts = new Map<string, HiddenCounts>()
  const followUps: FollowUpSize[] = []
  const earlier = new Map(
    countedQuestions(rated)
      .flatMap(({ questions }) => questions)
      .map((question) => [question.id, earlierAnswer(question)?.question]),
  )
  for (const { question, table, groups, hidden } of controlled)
    for (const row of hidden) {
      if (row.state === 'unpublished') continue
      const group = groups.get(row)
      counts.set(countKey(question, group), hiddenCounts(table, hidden, row, control.below))
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

function controlQuestions(
  { framework }: RatedInspection,
  { questions, of, isOfCases }: { questions: readonly Question[]; of: Tally; isOfCases: boolean },
  {
    printed,
    sizes,
    control,
  }: { printed: PrintedCounts; sizes: HiddenSizes; control: DisclosureControl },
): { controlled: readonly ControlledQuestion[]; exposed: readonly ExposedCount[] } {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const leading = new Set(questions.map((question) => earlierAnswer(question)?.question))
  const exposed: ExposedCount[] = []
  const controlled = new Map<string, ControlledQuestion>()
  const personal = new Set(
    framework.characteristics.flatMap(({ id, personal }) => (personal ? [id] : [])),
  )
  for (const question of inRoutingOrder(questions)) {
    const { id } = question
    const asked = askedGroups(question, byId, framework)
    const isAllControlled =
      !isOfCases || control.of === 'everything' || asked.some((group) => group.personal)
    const isSizeHidden = asked.some((group) => sizes.isHidden(null, group))
    const earlier = earlierAnswer(question)
    const before = earlier && controlled.get(earlier.question)
    const isRouted = (place: string): boolean => {
      const row = before?.rows.get(place)
      if (!before || !earlier || !row) return false
      return before.hidden.has(row) && !isKnown(before, row, earlier.is)
    }
    const made = countTable(isOfCases ? framework.characteristics : [], of, id, {
      state: (group) =>
        stateOf(
          isAllControlled || (group !== null && personal.has(group.characteristic)),
          printed.has(id, group ?? undefined),
        ),
      size: (place, group) =>
        isRouted(place)
          ? 'routed'
          : (group !== null && sizes.isHidden(id, group)) ||
              (isSizeHidden && (group === null || !sizes.isOfSample(id, group.characteristic)))
            ? 'hidden'
            : undefined,
    })
    const table = {
      ...made.table,
      leadsOn: leading.has(id),
      routed: routingOf(made, before, earlier),
    }
    const { hidden, printed: told, derivable } = chooseHiddenRows(table, control.below)
    controlled.set(id, { ...made, table, question: id, hidden })
    const expose = (by: ExposedCount['by']) => (row: CountRow) =>
      exposed.push({ question: id, group: made.groups.get(row) ?? null, by })
    told.forEach(expose('report'))
    derivable.filter(({ state }) => state !== 'unpublished').forEach(expose('other-counts'))
  }
  return { controlled: [...controlled.values()], exposed }
}

/** Whether a count of a question asked earlier is known to readers, by its own rows or by earlier answers. */
function isKnown({ table, hidden }: ControlledQuestion, row: CountRow, of: Answers): boolean {
  if (isPinned(table, hidden, row, of)) return true
  const exactly = table.routed !== undefined && table.routed !== 'at most'
  return exactly && withKnownRelevant(table, hidden).isPinned(row, of)
}

/** What a question’s earlier answers tell of how many are relevant: what is so of everyone is so of each. */
function routingOf(
  { table: { total } }: QuestionTable,
  before: ControlledQuestion | undefined,
  earlier: EarlierAnswer | undefined,
): CountTable['routed'] {
  if (!before || !earlier) return undefined
  const asked = countIn(before.table.total, earlier.is)
  if (asked !== countIn(total, ['yes', 'no'])) return 'at most'
  return answered(before.table.total) === answered(total) ? 'wholly' : 'exactly'
}

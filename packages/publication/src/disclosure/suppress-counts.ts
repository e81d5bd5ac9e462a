import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { ReportView } from '../view/report-view.js'
import type { DisclosureSummary, ExposedCount, SuppressionReason } from '../view/workbook-view.js'
import { chooseHiddenRows } from './choose-hidden-rows.js'
import { countKey } from './count-key.js'
import type { CountRow } from './count-table.js'
import { countTables, stateOf } from './count-tables.js'
import type { DisclosureControl } from './disclosure-control.js'
import { chooseHiddenSizes } from './hidden-sizes.js'
import { printedCounts, type PrintedCounts } from './printed-counts.js'
import { allShown, hiddenCounts, type HiddenCounts } from './shown-counts.js'

/** What a workbook hides. */
export interface Suppression {
  /** Why counts of a question are hidden, for everyone or for a subgroup. */
  counts(question: string, group?: Group): HiddenCounts
  /** Why the number of cases in a subgroup is hidden; null where it is shown. */
  size(group: Group): SuppressionReason | null
  readonly summary: DisclosureSummary
}

/** Hides nothing: for the team’s own workbook. */
export const nothingHidden: Suppression = {
  counts: () => allShown,
  size: () => null,
  summary: { below: null, of: 'everything', exposed: [] },
}

/**
 * Decides which counts are hidden, so that no small count and no “all or none” of a group can be
 * read or worked out from the other counts or from the report beside them.
 */
export function suppressCounts(
  rated: RatedInspection,
  report: ReportView,
  control: DisclosureControl,
): Suppression {
  const printed = printedCounts(rated, report)
  const sizes = hiddenSizes(rated, printed, control)
  const counts = new Map<string, HiddenCounts>()
  const exposed: ExposedCount[] = [...sizes.exposed]
  for (const { question, table, groups } of countTables(rated, printed, control, (group) =>
    sizes.reasons.has(countKey(null, group)),
  )) {
    const { hidden, printed: told, derivable } = chooseHiddenRows(table, control.below)
    for (const row of [...hidden].filter(({ state }) => state !== 'unpublished'))
      counts.set(
        countKey(question, groups.get(row)),
        hiddenCounts(table, hidden, row, control.below),
      )
    const expose = (by: ExposedCount['by']) => (row: CountRow) =>
      exposed.push({ question, group: groups.get(row) ?? null, by })
    told.forEach(expose('report'))
    derivable.forEach(expose('other-counts'))
  }
  return {
    counts: (question, group) => counts.get(countKey(question, group)) ?? allShown,
    size: (group) => sizes.reasons.get(countKey(null, group)) ?? null,
    summary: { ...control, exposed },
  }
}

function hiddenSizes(
  { framework, cases }: RatedInspection,
  printed: PrintedCounts,
  { below, of }: DisclosureControl,
): { reasons: ReadonlyMap<string, SuppressionReason>; exposed: ExposedCount[] } {
  const reasons = new Map<string, SuppressionReason>()
  const exposed: ExposedCount[] = []
  for (const { id: characteristic, personal, values } of framework.characteristics) {
    const groups = values.map(({ id: value }) => {
      const controlled = of === 'everything' || personal === true
      const known = printed.hasSize({ characteristic, value })
      const size = cases.groups[characteristic]?.[value]?.size ?? 0
      return { value, size, state: stateOf(controlled, known) }
    })
    const chosen = chooseHiddenSizes(groups, below)
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
  return { reasons, exposed }
}

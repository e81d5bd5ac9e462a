import type { BoundFigure } from '../view/report-view.js'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange } from './inspection-change.js'

/** Bound figures that are printed differently, by their references. */
export function compareFigures(
  before: readonly BoundFigure[],
  after: readonly BoundFigure[],
): InspectionChange[] {
  return compareEntries(textsOf(before), textsOf(after)).map(({ key, from, to }) => ({
    code: 'figure',
    reference: key,
    from,
    to,
  }))
}

function textsOf(figures: readonly BoundFigure[]): Record<string, string> {
  return Object.fromEntries(figures.map(({ reference, text }) => [reference, text]))
}

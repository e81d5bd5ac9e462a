import type { ReportLine } from '../report-line.js'
import type { ReportChange } from './report-change.js'

/** A document in which more lines than this share lost their roles has lost its styles. */
const mostRoles = 0.5

/** Texts that became another kind of thing: once for each kind. */
export function roleChanges(
  pairs: readonly { readonly from: ReportLine; readonly to: ReportLine }[],
): ReportChange[] {
  const cells = pairs.flatMap(({ from, to }) =>
    from.cells.flatMap((cell, i) => {
      const other = to.cells[i]
      // A heading of another level is told with the headings, a rating with the ratings.
      const isTold =
        (from.level !== null && to.level !== null) ||
        (cell.rates !== undefined && cell.text !== other?.text)
      return !other || isTold || other.text === '' || cell.text === '' || cell.role === other.role
        ? []
        : [{ from: cell, to: other }]
    }),
  )
  const lines = pairs.reduce((sum, { from }) => sum + from.cells.length, 0)
  if (cells.length > lines * mostRoles) return [{ code: 'styles', lines: cells.length, of: lines }]
  const groups = new Map<string, typeof cells>()
  for (const cell of cells) {
    const key = JSON.stringify([cell.from.role, cell.to.role])
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups.values()].map(([first, ...others]) => ({
    code: 'role' as const,
    from: first!.from.role,
    to: first!.to.role,
    texts: [first!, ...others].map(({ to }) => to.text),
    place: first!.to.place,
  }))
}

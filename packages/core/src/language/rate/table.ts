import { describeFound, oneOf } from '../../issue.js'
import { gradesOf, scaleOf, type Place } from '../place.js'
import type { Evaluate } from '../run.js'
import type { TableRate } from '../schema/rate-schema.js'

/** `{table: {down, across, cells}}`: a grade for each pair of two nodes’ grades. */
export function compileTable({ table }: TableRate, place: Place): Evaluate {
  const { names, owner } = place
  const scale = scaleOf(names.file, owner.node)
  const side = (key: 'down' | 'across') => {
    const index = place.at('table', key).nodes(table[key])[0]
    const result = index === undefined ? null : names.resultOf(index)
    if (result && result.kind !== 'grade')
      place
        .at('table', key)
        .fault(
          'framework-inconsistent',
          `${describeFound(table[key])}, which has no grade`,
          'a node that is graded',
        )
    return {
      index: index ?? 0,
      grades:
        result?.kind === 'grade' ? gradesOf(names.file, result.scale).map(({ id }) => id) : [],
    }
  }
  const [down, across] = [side('down'), side('across')]
  if (table.down === table.across)
    place
      .at('table', 'across')
      .fault('framework-inconsistent', `${describeFound(table.across)} twice`, 'two nodes')
  const at = place.at('table', 'cells')
  refuseOthers(Object.keys(table.cells), down.grades, at)
  const cells = new Map<string, { grade: string; rank: number }>()
  for (const row of down.grades) {
    const given = Object.hasOwn(table.cells, row) ? table.cells[row]! : {}
    refuseOthers(Object.keys(given), across.grades, at.at(row))
    for (const column of across.grades)
      if (Object.hasOwn(given, column))
        cells.set(`${row} ${column}`, {
          grade: given[column]!,
          rank: at.at(row, column).rank(scale, given[column]!),
        })
      else at.at(row, column).fault('framework-inconsistent', 'no cell', 'a grade for every pair')
  }
  return (run, note) => {
    const [first, second] = [run.given[down.index]!, run.given[across.index]!]
    if (first.state !== 'grade') return first
    if (second.state !== 'grade') return second
    const cell = cells.get(`${first.grade} ${second.grade}`)!
    note({ step: 'tabled', down: first.grade, across: second.grade, grade: cell.grade })
    return { state: 'grade', ...cell }
  }
}

function refuseOthers(given: readonly string[], known: readonly string[], place: Place): void {
  if (known.length === 0) return
  for (const one of given)
    if (!known.includes(one))
      place.at(one).fault('unknown-rating', describeFound(one), oneOf(known))
}

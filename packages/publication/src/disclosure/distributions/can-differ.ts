import { orderedMedian } from '@inspectorate/core/statistics'
import type { AnswerCell, DistributionTable } from './distribution-table.js'
import type { Known } from './known-figures.js'
import type { Cells } from './levels.js'

/** Some cases of a group answer one thing instead of another. */
interface Exchange {
  readonly from: number
  readonly to: number
  readonly times: number
}

/**
 * Whether a count of a group could be another one, for all that is known. It could when there is another
 * table in which it is: the group exchanges answers with a second group, so that everyone’s counts stay,
 * and neither group’s figures change. Where no mean or median is known, that finds every other table:
 * a count that cannot be changed so cannot be changed at all. Where one is known, two exchanges that
 * balance are tried too; a count for which that fails is taken to be known.
 */
export function canDiffer(
  table: DistributionTable,
  known: readonly Known[],
  group: number,
  cells: Cells,
): boolean {
  const partners = table.groups.flatMap((_, other) => (other === group ? [] : [other]))
  const works = (move: readonly Exchange[]) =>
    change(move, cells) !== 0 &&
    stays(table, known, group, move) &&
    partners.some((other) => stays(table, known, other, move.map(turned)))
  if (anyExchange(table, known[group]!, (one) => works([one]))) return true
  if (known.every(({ figures }) => figures.length === 0)) return false
  return anyExchange(table, known[group]!, (one) =>
    anyExchange(table, known[group]!, (other) => works(balanced(table.cells, one, other))),
  )
}

/** Whether an exchange of cells of one part is as wanted. */
function anyExchange(
  { cells }: DistributionTable,
  { partOf }: Known,
  isWanted: (one: Exchange) => boolean,
): boolean {
  return cells.some((_, from) =>
    cells.some(
      (_, to) => from !== to && partOf[from] === partOf[to] && isWanted({ from, to, times: 1 }),
    ),
  )
}

/** Two exchanges, as often as it takes that one adds to a mean what the other takes away. */
function balanced(cells: readonly AnswerCell[], one: Exchange, other: Exchange): Exchange[] {
  const gain = ({ from, to }: Exchange) => (cells[to]!.points ?? 0) - (cells[from]!.points ?? 0)
  const [a, b] = [Math.abs(gain(one)), Math.abs(gain(other))]
  const divisor = greatestCommonDivisor(a, b)
  return a === 0 || b === 0
    ? [one, other]
    : [
        { ...one, times: b / divisor },
        { ...other, times: a / divisor },
      ]
}

function turned({ from, to, times }: Exchange): Exchange {
  return { from: to, to: from, times }
}

function change(move: readonly Exchange[], cells: Cells): number {
  return move.reduce(
    (sum, { from, to, times }) => sum + times * (Number(cells[to]) - Number(cells[from])),
    0,
  )
}

/** Whether a group can make a move and shows no difference. */
function stays(
  { cells, groups }: DistributionTable,
  known: readonly Known[],
  group: number,
  move: readonly Exchange[],
): boolean {
  const { partOf, figures } = known[group]!
  const { counts } = groups[group]!
  if (move.some(({ from, to, times }) => partOf[from] !== partOf[to] || counts[from]! < times))
    return false
  if (move.length === 1 && figures.length === 0) return true
  const after = [...counts]
  for (const { from, to, times } of move) {
    after[from]! -= times
    after[to]! += times
  }
  return (
    after.every((count) => count >= 0) &&
    figures.every((figure) => figureOf(figure, cells, after) === figureOf(figure, cells, counts))
  )
}

/** A figure as something that is the same only if it is; of how many it is does not change. */
function figureOf(
  figure: 'mean' | 'median',
  cells: readonly AnswerCell[],
  counts: readonly number[],
): number | string {
  if (figure === 'mean')
    return counts.reduce((sum, count, i) => sum + count * (cells[i]!.points ?? 0), 0)
  return JSON.stringify(
    orderedMedian(counts.map((count, i) => (cells[i]!.side === 'outside' ? 0 : count))),
  )
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

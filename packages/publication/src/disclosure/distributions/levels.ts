import { match } from 'ts-pattern'
import type { AnswerCell, Level } from './distribution-table.js'

/** Some of the cells: true at their places. */
export type Cells = readonly boolean[]

export function countOf(counts: readonly number[], cells: Cells): number {
  return counts.reduce((sum, count, i) => (cells[i] === true ? sum + count : sum), 0)
}

export function cellsWhere(
  cells: readonly AnswerCell[],
  holds: (cell: AnswerCell) => boolean,
): Cells {
  return cells.map((cell) => holds(cell))
}

/** For each cell under what it is counted at a level; cells of one kind are counted together. */
export function kindsAt(level: Level, cells: readonly AnswerCell[]): string[] {
  return cells.map(({ side }, i) =>
    match(level)
      .with('values', () => `${i}`)
      .with('sides', () => (side === 'itself' ? `${i}` : side))
      .with('yes-and-rest', () => (side === 'yes' || side === 'outside' ? side : 'rest'))
      .with('hidden', () => 'all')
      .exhaustive(),
  )
}

/** The levels at which a question can be shown, finest first: each shows less than the one before. */
export function levelsOf(cells: readonly AnswerCell[]): Level[] {
  const size = (level: Level) => new Set(kindsAt(level, cells)).size
  const hasYes = cells.some(({ side }) => side === 'yes')
  // Several choices are counted one by one, and a set of them may lie on both sides.
  if (choicesOf(cells).length > 0)
    return hasYes ? ['values', 'yes-and-rest', 'hidden'] : ['values', 'hidden']
  const isOnSide = ({ side }: AnswerCell) => side !== 'itself' && side !== 'outside'
  const hasSides = cells.some(isOnSide) && size('sides') < size('values')
  const hasRest = hasYes && size('yes-and-rest') < size('sides')
  return [
    'values',
    ...(hasSides ? (['sides'] as const) : []),
    ...(hasRest ? (['yes-and-rest'] as const) : []),
    'hidden',
  ]
}

/** The choices of a question that allows several, none of any other. */
export function choicesOf(cells: readonly AnswerCell[]): string[] {
  return [...new Set(cells.flatMap(({ choices }) => choices ?? []))]
}

/** The counts that a level shows; of several choices also how many did not make each. */
export function shownAt(level: Level, cells: readonly AnswerCell[]): Cells[] {
  const choices = choicesOf(cells)
  if (level === 'values' && choices.length > 0)
    return [
      ...choices.flatMap((choice) => chosenAndNot(cells, choice)),
      ...cells.flatMap(({ side }, i) => (side === 'outside' ? [cells.map((_, j) => j === i)] : [])),
    ]
  const kinds = kindsAt(level, cells)
  return [...new Set(kinds)].map((kind) => kinds.map((one) => one === kind))
}

/** Those of the base who made a choice, and those who did not. */
export function chosenAndNot(cells: readonly AnswerCell[], choice: string): [Cells, Cells] {
  const has = ({ choices }: AnswerCell) => choices?.includes(choice) === true
  return [
    cellsWhere(cells, has),
    cellsWhere(cells, (cell) => cell.side !== 'outside' && !has(cell)),
  ]
}

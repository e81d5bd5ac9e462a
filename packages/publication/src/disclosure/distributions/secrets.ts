import type { AnswerCell, Level } from './distribution-table.js'
import { cellsWhere, choicesOf, chosenAndNot, countOf, shownAt, type Cells } from './levels.js'

/**
 * The counts of a group by which it says too much of someone: each is 1 to `below` − 1, or it is none, so
 * that all who are relevant stand on one side or made one choice. `level` is what is to be shown: with
 * only yes and the rest shown, the rest is a side.
 */
export function secretsOf(
  cells: readonly AnswerCell[],
  counts: readonly number[],
  level: Level,
  below: number,
): Cells[] {
  const base = inBase(cells)
  const asked = counts.reduce((sum, count) => sum + count, 0)
  const small = [...wholes(cells), ...shownAt(level, cells)].filter((one) => {
    const count = countOf(counts, one)
    // That all who were asked are relevant tells how many they are, which is known.
    const isOfAll = count === asked && base.every((has, i) => !has || one[i])
    return count > 0 && count < below && !isOfAll
  })
  const relevant = countOf(counts, base)
  const none =
    relevant === 0 ? [] : others(cells, level).filter((one) => countOf(counts, one) === 0)
  return [...small, ...none]
}

/** What counts as a cell of its own, whatever is shown. */
function wholes(cells: readonly AnswerCell[]): Cells[] {
  const choices = choicesOf(cells)
  const single = cells.map((_, i) => cells.map((_, j) => i === j))
  const sides = (['yes', 'middle', 'no', 'outside'] as const).map((side) =>
    cellsWhere(cells, (cell) => cell.side === side),
  )
  return [
    ...(choices.length === 0 ? single : choices.flatMap((choice) => chosenAndNot(cells, choice))),
    ...single.filter((_, i) => cells[i]!.side === 'outside'),
    ...sides,
    cellsWhere(cells, ({ side }) => side === 'middle' || side === 'no' || side === 'itself'),
    inBase(cells),
  ]
}

/** For each side, or choice, those of the base who are not on it. */
function others(cells: readonly AnswerCell[], level: Level): Cells[] {
  const base = cells.filter(({ side }) => side !== 'outside')
  const choices = choicesOf(cells)
  if (choices.length > 0) {
    const hasYes = base.some(({ side }) => side === 'yes')
    return [
      ...choices.map((choice) => chosenAndNot(cells, choice)[1]),
      ...(hasYes ? [onSide(cells, 'yes'), notOnSide(cells, 'yes')] : []),
    ]
  }
  const sides = new Set(base.map(({ side }) => side))
  return [
    ...[...sides].filter((side) => side !== 'itself').map((side) => notOnSide(cells, side)),
    ...cells.flatMap((cell, i) =>
      cell.side === 'itself' ? [cells.map(({ side }, j) => side !== 'outside' && j !== i)] : [],
    ),
    ...(level === 'yes-and-rest' ? [onSide(cells, 'yes')] : []),
  ]
}

function onSide(cells: readonly AnswerCell[], side: AnswerCell['side']): Cells {
  return cellsWhere(cells, (cell) => cell.side === side)
}

function notOnSide(cells: readonly AnswerCell[], side: AnswerCell['side']): Cells {
  return cellsWhere(cells, (cell) => cell.side !== 'outside' && cell.side !== side)
}

function inBase(cells: readonly AnswerCell[]): Cells {
  return cellsWhere(cells, ({ side }) => side !== 'outside')
}

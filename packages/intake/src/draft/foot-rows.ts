import { isSum, isSumOrNote, isSentence } from '../answers/not-a-case.js'
import { answerOf } from '../columns/answer-words.js'
import { isBlank, textOf, type SourceRow } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'

/** Rows of a sheet that are no cases. */
export interface FootRows {
  readonly rows: ReadonlySet<SourceRow>
  /** Whether it is only likely: they stand apart, and nothing in them is like what is above. */
  readonly isGuessed: boolean
}

/**
 * What people put under and between the rows of their tables: totals, notes, headings once more, another table. By itself or by
 * what stands above it, never by a row’s place alone.
 */
export function footRows(
  rows: readonly SourceRow[],
  names: readonly (readonly string[])[],
): FootRows {
  const filledRows = rows.filter(({ cells }) => !cells.every(isBlank))
  const found = new Set(filledRows.filter((row) => isHeadings(row, names)))
  const rest = filledRows.filter((row) => !found.has(row))
  const counts = rest.map(filledIn).toSorted((a, b) => a - b)
  const typical = counts[Math.floor(counts.length / 2)] ?? 0
  const apart = whereApart(rest)
  const foot = apart < 0 ? [] : rest.slice(apart)
  const body = apart < 0 ? [...rest] : rest.slice(0, apart)
  while (body.length > 1 && isFoot(body.at(-1)!, body.slice(0, -1), typical)) foot.push(body.pop()!)
  for (const row of foot) found.add(row)
  const isGuessed = foot.some((row) => !isFoot(row, body, typical))
  return { rows: found, isGuessed }
}

function filledIn({ cells }: SourceRow): number {
  return cells.filter((cell) => !isBlank(cell)).length
}

function isHeadings({ cells }: SourceRow, names: readonly (readonly string[])[]): boolean {
  const filled = cells.flatMap((cell, i) => (isBlank(cell) ? [] : [{ text: textOf(cell), i }]))
  return (
    filled.length > 1 &&
    filled.every(({ text, i }) => names[i]?.some((name) => comparable(name) === comparable(text)))
  )
}

/** Where rows begin, below blank ones, of which none has an answer or says in a column what one above says there; -1 for nowhere. */
function whereApart(rows: readonly SourceRow[]): number {
  const firstSeen: Map<string, number>[] = []
  const earliest = rows.map(({ cells }, at) => {
    let least = Infinity
    cells.forEach((cell, i) => {
      const text = textOf(cell)
      if (text === '' || isCount(text)) return
      if (answerOf(text) !== undefined) least = -1
      const seen = (firstSeen[i] ??= new Map())
      if (!seen.has(text)) seen.set(text, at)
      least = Math.min(least, seen.get(text)!)
    })
    return least
  })
  let apart = -1
  let least = Infinity
  for (let i = rows.length - 1; i > 0; i--) {
    least = Math.min(least, earliest[i]!)
    if (least < i && least < 0) break
    if (least >= i && rows[i]!.line - rows[i - 1]!.line > 1) apart = i
  }
  return apart
}

/** Totals and notes, by what they say; and counts where answers stand above them, under no name. */
function isFoot(row: SourceRow, above: readonly SourceRow[], typical: number): boolean {
  const filled = row.cells.flatMap((cell, i) => (isBlank(cell) ? [] : [{ text: textOf(cell), i }]))
  const [first, ...others] = filled
  if (!first) return true
  if (isSum(first.text)) return true
  const areCounts = (cells: typeof filled) =>
    cells.length > 0 &&
    cells.every(
      ({ text, i }) =>
        isCount(text) &&
        above.some((one) => !isBlank(one.cells[i])) &&
        !above.some((one) => isCount(textOf(one.cells[i]))),
    )
  if (others.length === 0) return typical > 2 && (isSumOrNote(first.text) || isSentence(first.text))
  return areCounts(filled) || (isSumOrNote(first.text) && areCounts(others))
}

function isCount(text: string): boolean {
  return /^[<>≈~]?-?\d+(?:[.,]\d+)?\s*%?$/.test(text)
}

import { answerOf } from '../columns/answer-words.js'
import { isBlank, textOf, type SourceRow } from '../table/source-table.js'

/** Where the headings of a table nobody has described begin, and how many rows of them there are. */
export function headingRows(rows: readonly SourceRow[]): {
  readonly at: number
  readonly count: number
} {
  const filled = rows.slice(0, 60).map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length)
  const most = Math.max(0, ...filled)
  const at = Math.max(
    0,
    filled.findIndex((count) => count * 2 >= most && (count > 1 || most < 2)),
  )
  for (let i = at + 2; i > at; i--) if (importIds(rows[i]) > 1) return { at, count: i - at + 1 }
  let count = 1
  while (count < 3 && continues(rows[at + count], rows.slice(at + count + 1, at + count + 200)))
    count += 1
  return { at, count }
}

function importIds(row: SourceRow | undefined): number {
  return (row?.cells ?? []).filter((cell) => textOf(cell).includes('"ImportId"')).length
}

/**
 * Whether a row says what columns are and not what is in them: ids and times under it have digits where it has none, and no
 * cell of it is like those under it.
 */
function continues(row: SourceRow | undefined, body: readonly SourceRow[]): boolean {
  if (!row || body.length === 0) return false
  const width = Math.max(row.cells.length, ...body.map(({ cells }) => cells.length))
  let unlike = 0
  for (let i = 0; i < width; i++) {
    const cell = row.cells[i]
    const text = textOf(cell)
    if (answerOf(text) !== undefined) return false
    const under = body.flatMap(({ cells }) => (isBlank(cells[i]) ? [] : [cells[i]!]))
    if (under.length === 0) continue
    const haveDigits = under.every((cell) => typeof cell !== 'string' || /\d/.test(cell))
    const areUnique = new Set(under.map((cell) => JSON.stringify(cell))).size === under.length
    if (!isBlank(cell) && typeof cell !== 'string') return false
    // A choice that is ticked by its own name stands under it.
    if (text !== '' && under.includes(text) && under.some((one) => one !== text)) return false
    if (!haveDigits) continue
    if (/\d/.test(text)) {
      if (!/\p{L}{3}/u.test(text)) return false
    } else if (areUnique && under.length === body.length) unlike += 1
  }
  return unlike > 0 && row.cells.some((cell) => !isBlank(cell))
}

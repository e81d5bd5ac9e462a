/**
 * The rows of CSV in which nothing is quoted, with their lines: what the parser gives, without its reading each character
 * by itself. Null where a mark, or a line longer than so many bytes, needs the parser.
 */
export function plainRows(
  text: string,
  delimiter: string,
  longest: number,
): Iterable<PlainRow> | null {
  // Halves of a character, which no file has, come out of the parser as others.
  if (/["\p{Cs}]/u.test(text)) return null
  const whole = text.replace(/^\uFEFF/, '')
  for (const { length } of linesOf(whole)) if (length * bytesAtMost > longest) return null
  return rowsOf(whole, delimiter)
}

interface PlainRow {
  readonly record: readonly string[]
  readonly line: number
}

/** One after the other: of a large file not all are held at once. */
function* rowsOf(text: string, delimiter: string): Generator<PlainRow, void, void> {
  let line = 0
  for (const cells of linesOf(text)) {
    line += 1
    const record = cells.split(delimiter).map((cell) => cell.replace(spaces, ''))
    if (record.length === 1 && record[0] === '') continue
    yield { record: record.map((cell) => cell.trimEnd()), line }
  }
}

function* linesOf(text: string): Generator<string, void, void> {
  let from = 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(from, index)
    from = index + end.length
  }
  yield text.slice(from)
}

/** Of a UTF-16 unit in UTF-8. */
const bytesAtMost = 3

/** What the parser takes for space before a cell. */
const spaces = /^[\f \t]+/

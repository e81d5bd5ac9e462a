/**
 * The rows of CSV in which nothing is quoted, with their lines: what the parser gives, without its reading each character
 * by itself. Null where a mark, or a line longer than so many bytes, needs the parser.
 */
export function plainRows(
  text: string,
  delimiter: string,
  longest: number,
): { readonly record: readonly string[]; readonly line: number }[] | null {
  // Halves of a character, which no file has, come out of the parser as others.
  if (/["\p{Cs}]/u.test(text)) return null
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.some(({ length }) => length * bytesAtMost > longest)) return null
  return lines.flatMap((cells, i) => {
    const record = cells.split(delimiter).map((cell) => cell.replace(spaces, ''))
    if (record.length === 1 && record[0] === '') return []
    return [{ record: record.map((cell) => cell.trimEnd()), line: i + 1 }]
  })
}

/** Of a UTF-16 unit in UTF-8. */
const bytesAtMost = 3

/** What the parser takes for space before a cell. */
const spaces = /^[\f \t]+/

import { describeFound, type Case, type Issue } from '@inspectorate/core'
import { idColumn, type ReadAnswers } from '../answers/read-answers.js'
import type { ReadRow } from '../answers/read-row.js'
import { placeOf, rowNamed, textOf } from '../table/source-table.js'
import { idDifference, idOutline } from './id-outline.js'

/**
 * Finds the fault of a row whose id is almost that of a case there is, or of another row: `00042` beside
 * `42`, or a letter of another alphabet. Doubled, one case would count twice. An id that is there
 * already is right as it is.
 */
export function findingSimilarIds(
  existing: readonly Case[],
  read: ReadAnswers,
): (row: ReadRow) => Issue[] {
  const known = new Set(existing.map(({ id }) => id))
  const byOutline = new Map<string, string>()
  for (const { id } of existing) byOutline.set(idOutline(id), id)
  const rows = new Map<string, ReadRow[]>()
  for (const row of read.rows) {
    if (row.case.id === '' || known.has(row.case.id)) continue
    const outline = idOutline(row.case.id)
    const list = rows.get(outline)
    // A handful is enough to tell, and every row of a long file may be like the next.
    if (!list) rows.set(outline, [row])
    else if (list.length < 50 && list.every((one) => one.case.id !== row.case.id)) list.push(row)
  }
  const index = idColumn(read)
  const heading = textOf(read.header.row.cells[index])
  return ({ row: { line }, case: { id } }) => {
    if (id === '' || known.has(id)) return []
    const outline = idOutline(id)
    const there = byOutline.get(outline)
    const other = rows.get(outline)?.find((one) => one.case.id !== id)
    if (there === undefined && !other) return []
    const like = there ?? other!.case.id
    const where =
      there === undefined
        ? `in row ${rowNamed(read.table, other!.row.line, line)}`
        : 'of a case there is'
    return [
      {
        code: 'similar-id',
        ...placeOf(read.table, line, index, heading),
        found: shownId(id),
        expected: `${shownId(like)}, the id ${where}, if it is the same; the two differ in ${idDifference(id, like)}`,
      },
    ]
  }
}

/** An id as a person can tell it from another: what cannot be seen, or looks like something else, by its code. */
function shownId(id: string): string {
  return describeFound(id).replace(
    /[\p{Default_Ignorable_Code_Point}\p{M}\u00A0]|[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
    (one) => `\\u{${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`,
  )
}

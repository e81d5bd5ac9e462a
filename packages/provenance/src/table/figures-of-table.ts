import { figuresSheetWords } from '@inspectorate/publication'
import type { PrintedFigure } from '@inspectorate/publication'

/** The figures in the rows of the sheet “Figures in the report”, found by the headers of its table. */
export function figuresOfTable(
  rows: readonly (readonly string[])[],
  { text, reference }: { text: string; reference: string } = figuresSheetWords,
): PrintedFigure[] {
  const header = rows.findIndex((row) => row.includes(text) && row.includes(reference))
  if (header < 0) throw new Error(`no table with the columns ${text} and ${reference}`)
  const textAt = rows[header]!.indexOf(text)
  const referenceAt = rows[header]!.indexOf(reference)
  return rows.slice(header + 1).flatMap((row) => {
    const bound = row[referenceAt]
    return bound ? [{ reference: bound, text: row[textAt] ?? '' }] : []
  })
}

import type { Shorthand, WorkbookSheet } from '../view/workbook-view.js'

/** What each code stands for, in the words of the covers and of every sheet that uses it. */
const meanings: Readonly<Record<Shorthand, string>> = {
  c: 'hidden to keep people’s answers confidential',
  low: 'rounds to zero but is not zero',
  x: 'not available',
  z: 'not applicable',
}

/** What the codes used in some tables mean: `[c] hidden …; [z] not applicable`; null when none is used. */
export function shorthandKey(tables: WorkbookSheet['tables']): string | null {
  const used = new Set<Shorthand>()
  for (const { rows } of tables)
    if (isList(rows))
      for (const row of rows)
        for (const cell of row)
          if (typeof cell === 'object' && 'missing' in cell) used.add(cell.missing)
  const codes = (Object.keys(meanings) as Shorthand[]).filter((code) => used.has(code))
  if (codes.length === 0) return null
  return codes.map((code) => `[${code}] means ${meanings[code]}`).join('; ')
}

function isList<Row>(rows: readonly Row[] | AsyncIterable<Row>): rows is readonly Row[] {
  return Array.isArray(rows)
}

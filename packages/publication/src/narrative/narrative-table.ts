import type { Node, Table, TableRow } from 'mdast'
import type { Cell, TableBlock } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { plainText } from '../view/plain-text.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { narrativeInlines } from './narrative-inlines.js'
import type { SectionNotes } from './section-notes.js'
import { unitAt, writtenAt } from './written-at.js'

export function narrativeTable(
  context: NarrativeContext,
  notes: SectionNotes,
  { table, caption, unit }: { table: Table; caption: string; unit: Node },
): TableBlock {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => ({
      content: narrativeInlines(context, cell.children, { inTable: true, notes }),
      ...writtenAt(context, cell.children),
    })),
  )
  const headers = head ?? []
  const widths = columnWidths(
    [headers, ...rows].map((cells) => cells.map(({ content }) => content)),
  )
  if (caption === '')
    fault(
      context,
      table,
      'missing-reason',
      'a table without a caption',
      ':::table{caption="…"} around it',
    )
  for (const [i, cell] of table.children[0]?.children.entries() ?? [])
    if (headers[i]?.content.some(({ kind }) => kind !== 'text'))
      fault(
        context,
        cell,
        'unsupported-markdown',
        sourceOf(context, cell),
        'words alone in the header of a table: figures, links and footnotes stand in its rows',
      )
  for (const row of table.children.slice(1)) refuseMalformed(context, row, headers.length)
  return {
    kind: 'table',
    id: context.headingId(`table ${caption}`),
    caption: context.caption('table', caption),
    description: `${caption}, with ${rows.length} rows and ${headers.length} columns.`,
    role: 'plain',
    columns: headers.map(({ content }, i) => ({
      header: plainText(content),
      align: table.align?.[i] === 'right' ? 'end' : 'start',
      width: widths[i]!,
    })),
    rows: rows.map((cells) => ({
      cells: headers.map((_, i): Cell => ({
        ...(cells[i] ?? { content: [] }),
        ...(i === 0 ? { header: true } : {}),
      })),
    })),
    ...unitAt(context, unit),
  }
}

/** Cells beyond the header would vanish, and the line after a table is read as a row of it. */
function refuseMalformed(context: NarrativeContext, row: TableRow, columns: number): void {
  const source = sourceOf(context, row)
  if (!source.includes('|'))
    fault(
      context,
      row,
      'unsupported-markdown',
      source,
      'an empty line between a table and what follows',
    )
  else if (row.children.length !== columns)
    fault(
      context,
      row,
      'wrong-count',
      `${row.children.length} cells in ${source}`,
      `${columns} cells, as in the header; \\| for a bar that is meant`,
    )
}

/** Widths by the longest text of each column, between 8 and 60 characters; they add to 100. */
function columnWidths(rows: readonly (readonly (readonly Inline[])[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, i) =>
    Math.max(8, ...rows.map((cells) => Math.min(60, plainText(cells[i] ?? []).length))),
  )
  const total = longest.reduce((sum, length) => sum + length, 0)
  return longest.map((length) => (100 * length) / total)
}

import {
  plainText,
  unbroken,
  type Cell,
  type Column,
  type TableBlock,
  type TableRow,
} from '@inspectorate/publication'
import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { renderInlines } from '../inline/render-inlines.js'
import { breakable } from '../markup/long-words.js'
import type { Rendering } from '../rendering/rendering.js'
import { tableRoom } from './table-room.js'

/** A table with header cells; a heading inside it begins a group of rows. */
export function table(rendering: Rendering, block: TableBlock): Markup {
  const id = rendering.places.id(block.id)
  const { scrolls, isBroad, isDense } = tableRoom(block)
  const reached = scrolls && html` role="group" aria-labelledby="${id}-caption" tabindex="0"`
  return html`
<div class="insp-table insp-${block.role}${isBroad && ' insp-broad'}${isDense && ' insp-dense'}${scrolls && ' insp-scrolls'}" id="${id}"${reached}>
<table aria-describedby="${id}-about">
<caption id="${id}-caption"><span>${block.caption}</span></caption>
<colgroup>${block.columns.map(({ width }) => html`<col class="insp-w${Math.round(width)}">`)}</colgroup>
<thead><tr>${block.columns.map(columnHeader)}</tr></thead>${groupsOf(block.rows).map(
    (rows) => html`
<tbody>${rows.map((row) => tableRow(rendering, block.columns, row))}
</tbody>`,
  )}
</table>
<p class="insp-spoken" id="${id}-about">${block.description}</p>
</div>`
}

function columnHeader({ header, align }: Column): Markup {
  return html`<th scope="col"${align === 'end' && html` class="insp-end"`}>${breakable(header)}</th>`
}

function tableRow(
  rendering: Rendering,
  columns: readonly Column[],
  { cells, emphasised }: TableRow,
): Markup {
  const heading = cells.find(({ spansRow }) => spansRow)
  if (heading)
    return html`
<tr><th class="insp-span" scope="rowgroup" colspan="${columns.length}">${renderInlines(rendering, heading.content)}</th></tr>`
  return html`
<tr${emphasised && html` class="insp-emphasised"`}>${cells.map((cell, i) => tableCell(rendering, columns[i], cell))}</tr>`
}

function tableCell(rendering: Rendering, column: Column | undefined, cell: Cell): Markup {
  const content = renderInlines(rendering, cell.content)
  const classes = [
    ...(column?.align === 'end' ? ['insp-end'] : []),
    ...(isShortPhrase(plainText(cell.content)) ? ['insp-whole'] : []),
  ]
  const set = classes.length > 0 && html` class="${classes.join(' ')}"`
  const to = direction(cell.content)
  return cell.header
    ? html`<th scope="row"${set}${to}>${content}</th>`
    : html`<td${set}${to}>${content}</td>`
}

/** Several words on one line: “Not scored”. */
function isShortPhrase(text: string): boolean {
  return /\S\s+\S/.test(text) && unbroken(text).length === 1
}

/** Rows up to the next heading inside the table. */
function groupsOf(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = []
  for (const row of rows) {
    const begins = row.cells.some(({ spansRow }) => spansRow)
    if (begins || groups.length === 0) groups.push([row])
    else groups.at(-1)!.push(row)
  }
  return groups
}

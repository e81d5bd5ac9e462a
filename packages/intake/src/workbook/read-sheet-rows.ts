import { columnIndex, columnLetters } from '@inspectorate/office'
import type { SourceCell, SourceRow } from '../table/source-table.js'
import { tableLimits } from '../table/table-limits.js'
import { tidyText } from '../table/tidy-text.js'
import type { PackedPart } from './list-parts.js'
import type { NumberStyles } from './read-number-styles.js'
import { scanXml, type XmlAttributes } from './scan-xml.js'
import { isoDay, shownDay } from './shown-day.js'
import { shownNumber } from './shown-number.js'
import { unescapedCell } from './unescaped-cell.js'
import { decoded, type UnpackBudget } from './unpack.js'
import { malformed, WorkbookFault } from './workbook-fault.js'

/** What the cells of every sheet refer to. */
export interface SharedCells {
  readonly strings: readonly string[]
  readonly numbers: NumberStyles
}

/** What a sheet holds. */
export interface SheetRows {
  /** The rows that have something in them, or the first of them. */
  readonly rows: readonly SourceRow[]
  /** How many rows have something in them. */
  readonly count: number
  readonly hidden: { readonly rows: number; readonly columns: number }
}

/** The rows of a sheet that have something in them, hidden ones as well, the first `most` kept. Merged cells do not matter. */
export function readSheetRows(
  part: PackedPart,
  sheet: string,
  shared: SharedCells,
  budget: UnpackBudget,
  most = Infinity,
): SheetRows {
  const rows: SourceRow[] = []
  const hiddenColumns: { from: number; to: number }[] = []
  let count = 0
  let hiddenRows = 0
  let isHidden = false
  let width = 0
  let cells = 0
  let line = 0
  let row: SourceCell[] = []
  let column = -1
  let cell: OpenCell | undefined
  let reading: 'value' | 'inline' | 'formula' | undefined
  let readAloud = false
  const refuse = (found: string, expected: string) =>
    new WorkbookFault('too-large', found, expected, { sheet })
  for (const event of scanXml(decoded(part, budget), part.name)) {
    if (event.kind === 'text') {
      if (cell && reading === 'value') cell.value += event.text
      else if (cell && reading === 'inline' && !readAloud) cell.inline += event.text
      continue
    }
    const opens = event.kind === 'open'
    if (event.name === 'row') {
      if (opens) {
        line = nextNumber(event.attributes['r'], line, part.name)
        row = []
        column = -1
        isHidden = isOn(event.attributes['hidden'])
      } else if (row.length > 0) {
        if (count > tableLimits.rows) throw refuse('more rows', `at most ${tableLimits.rows}`)
        if (rows.length < most) rows.push({ line, cells: row })
        count += 1
        if (isHidden) hiddenRows += 1
        width = Math.max(width, row.length)
        row = []
      }
    } else if (event.name === 'col') {
      if (opens && isOn(event.attributes['hidden']))
        hiddenColumns.push({
          from: Number(event.attributes['min']),
          to: Number(event.attributes['max']),
        })
    } else if (event.name === 'c') {
      if (opens) {
        column = columnOf(event.attributes['r'], column, line, part.name)
        cell = { attributes: event.attributes, value: '', inline: '', formula: false }
      } else if (cell) {
        const content = contentOf(cell, shared, part.name)
        cell = undefined
        if (content === '') continue
        if (column >= tableLimits.columns)
          throw refuse(
            `a value in column ${columnLetters(column)}`,
            `at most ${tableLimits.columns} columns`,
          )
        if (++cells > tableLimits.cells) throw refuse('more cells', `at most ${tableLimits.cells}`)
        while (row.length < column) row.push('')
        row.push(content)
      }
    } else if (event.name === 'v') reading = opens ? 'value' : undefined
    else if (event.name === 't') reading = opens ? 'inline' : undefined
    else if (event.name === 'rPh') readAloud = opens
    else if (event.name === 'f' && cell) cell.formula = true
  }
  const columns = hiddenColumns
    .map(({ from, to }) => Math.min(to, width) - from + 1)
    .reduce((sum, hidden) => sum + Math.max(hidden || 0, 0), 0)
  return { rows, count, hidden: { rows: hiddenRows, columns } }
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

interface OpenCell {
  readonly attributes: XmlAttributes
  value: string
  inline: string
  formula: boolean
}

/** What a cell shows, by its type (ECMA-376 part 1, 18.18.11). */
function contentOf(
  { attributes, value, inline, formula }: OpenCell,
  { strings, numbers }: SharedCells,
  part: string,
): SourceCell {
  const type = attributes['t'] ?? 'n'
  if (type === 'inlineStr') return cellText(inline)
  if (value === '') return formula && type !== 'str' ? { found: 'a formula without a result' } : ''
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined
    if (text === undefined) throw malformed(`a cell of ${part} that refers to no text`)
    return cellText(text)
  }
  if (type === 'str') return cellText(unescapedCell(value))
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e') return { found: `the error ${value.slice(0, 20)}` }
  if (type === 'd') return isoDay(value)
  const number = Number(value)
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number))
    throw malformed(`a cell of ${part} that is no number`)
  const style = Number(attributes['s'] ?? -1)
  return numbers.dates.has(style)
    ? shownDay(number, numbers.from1904)
    : shownNumber(number, numbers.formats.get(style))
}

function cellText(text: string): SourceCell {
  return text.length > tableLimits.cellText
    ? { found: `a text of ${text.length} characters` }
    : tidyText(text)
}

function nextNumber(stated: string | undefined, before: number, part: string): number {
  const number = stated === undefined ? before + 1 : Number(stated)
  if (!Number.isInteger(number) || number <= before || number > 1_048_576)
    throw malformed(`rows of ${part} out of order`)
  return number
}

function columnOf(
  reference: string | undefined,
  before: number,
  line: number,
  part: string,
): number {
  if (reference === undefined) return before + 1
  const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const column = columnIndex(letters)
  if (Number(row) !== line || column <= before || column > 16_383)
    throw malformed(`cells of ${part} out of order`)
  return column
}

import { columnLetters } from '@inspectorate/office'
import type { SourceCell, SourceRow, SourceTable } from '../table/source-table.js'
import { tableLimits } from '../table/table-limits.js'
import { tidyText } from '../table/tidy-text.js'
import type { PackedPart } from './list-parts.js'
import { scanXml, type XmlAttributes } from './scan-xml.js'
import { isoDay } from './shown-day.js'
import { decoded, unpackText, type UnpackBudget } from './unpack.js'
import { malformed, WorkbookFault } from './workbook-fault.js'

/**
 * The sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, 9.1): what their cells show, by their
 * types. Formulas are not computed; macros and passwords are refused.
 */
export function readOdsTables(
  parts: ReadonlyMap<string, PackedPart>,
  file: string,
  budget: UnpackBudget,
): readonly SourceTable[] {
  const unsafe = [...parts.keys()].find((name) => /^(?:basic|scripts)\//.test(name))
  if (unsafe) throw new WorkbookFault('unsafe-file', 'macros', 'a spreadsheet without them')
  if (unpackText(parts, 'META-INF/manifest.xml', budget)?.includes('encryption-data'))
    throw new WorkbookFault('unsupported-file', 'a spreadsheet with a password', 'one without')
  const content = parts.get('content.xml')
  if (!content) throw malformed('no content', 'an undamaged .ods spreadsheet')
  return [...tablesIn(content, file, budget)]
}

/** A cell while it is read. */
interface OpenCell {
  readonly attributes: XmlAttributes
  readonly covered: boolean
  readonly paragraphs: string[]
}

function* tablesIn(
  part: PackedPart,
  file: string,
  budget: UnpackBudget,
): Generator<SourceTable, void, void> {
  let sheet: string | undefined
  let rows: SourceRow[] = []
  let [line, hidden, cells] = [1, 0, 0]
  let row: SourceCell[] = []
  let column = 0
  let rowAttributes: XmlAttributes = {}
  let cell: OpenCell | undefined
  // Comments have paragraphs of their own, and are no part of what a cell says.
  let [inComment, inParagraph] = [0, false]
  const refuse = (found: string, expected: string) =>
    new WorkbookFault('too-large', found, expected, sheet === undefined ? {} : { sheet })
  const write = (text: string) => {
    if (cell && inParagraph && inComment === 0) cell.paragraphs[cell.paragraphs.length - 1] += text
  }
  for (const event of scanXml(decoded(part, budget), part.name)) {
    if (event.kind === 'text') {
      write(event.text)
      continue
    }
    const opens = event.kind === 'open'
    if (event.name === 'annotation') inComment += opens ? 1 : -1
    else if (event.name === 'p' && cell && inComment === 0) {
      inParagraph = opens
      if (opens) cell.paragraphs.push('')
    } else if (opens && event.name === 's')
      write(' '.repeat(countIn(event.attributes['c'], 1, 1000)))
    else if (opens && event.name === 'tab') write('\t')
    else if (opens && event.name === 'line-break') write('\n')
    else if (event.name === 'table') {
      if (opens && sheet === undefined) {
        sheet = event.attributes['name'] ?? ''
        rows = []
        ;[line, hidden] = [1, 0]
      } else if (!opens && sheet !== undefined) {
        yield { file, sheet, rows, hidden: { sheet: false, rows: hidden, columns: 0 } }
        sheet = undefined
      }
    } else if (event.name === 'table-row') {
      if (opens) {
        ;[row, column, rowAttributes] = [[], 0, event.attributes]
        continue
      }
      const times = countIn(rowAttributes['number-rows-repeated'], 1, 2_000_000)
      if (row.length > 0) {
        cells += row.length * times
        if (rows.length + times > tableLimits.rows + 1)
          throw refuse('more rows', `at most ${tableLimits.rows}`)
        if (cells > tableLimits.cells) throw refuse('more cells', `at most ${tableLimits.cells}`)
        for (let i = 0; i < times; i++) rows.push({ line: line + i, cells: row })
        if (/^(?:collapse|filter)$/.test(rowAttributes['visibility'] ?? '')) hidden += times
      }
      line += times
    } else if (event.name === 'table-cell' || event.name === 'covered-table-cell') {
      if (opens) {
        const covered = event.name === 'covered-table-cell'
        cell = { attributes: event.attributes, covered, paragraphs: [] }
        continue
      }
      const shown = cell && !cell.covered ? contentOf(cell) : ''
      const times = countIn(cell?.attributes['number-columns-repeated'], 1, 1_000_000)
      cell = undefined
      if (shown !== '') {
        if (column + times > tableLimits.columns)
          throw refuse(
            `a value in column ${columnLetters(Math.min(column + times - 1, 16_383))}`,
            `at most ${tableLimits.columns} columns`,
          )
        while (row.length < column) row.push('')
        for (let i = 0; i < times; i++) row.push(shown)
      }
      column += times
    }
  }
}

function countIn(stated: string | undefined, otherwise: number, most: number): number {
  const count = stated === undefined ? otherwise : Number(stated)
  if (!Number.isInteger(count) || count < 1) throw malformed('a count that is none')
  return Math.min(count, most)
}

/** What a cell shows, by its type (OpenDocument 1.3, part 3, 19.387). */
function contentOf({ attributes, paragraphs }: OpenCell): SourceCell {
  const text = paragraphs.join('\n')
  const type = attributes['value-type']
  if (text.length > tableLimits.cellText) return { found: `a text of ${text.length} characters` }
  if (type === undefined)
    return attributes['formula'] === undefined
      ? tidyText(text)
      : { found: 'a formula without a result' }
  if (type === 'error' || /^(?:Err:\d+|#[A-Z/0]+[!?])$/.test(text))
    return { found: `the error ${text.slice(0, 20)}` }
  if (type === 'boolean') return attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'date') return isoDay(attributes['date-value'] ?? '')
  if (type === 'string') return tidyText(text === '' ? (attributes['string-value'] ?? '') : text)
  if (type === 'time') return { found: 'a time' }
  const value = attributes['value'] ?? ''
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw malformed('a cell that is no number')
  if (Number.isInteger(number) && Math.abs(number) >= 1e15)
    return {
      found: `a number of ${String(BigInt(number)).length} digits, of which spreadsheet programs keep 15`,
    }
  const shown = tidyText(text)
  // As in workbooks of Excel: an id shows the zeros and letters that its format adds, and nothing else counts.
  return Number.isInteger(number) &&
    /^[^.,%]*$/.test(shown) &&
    /\d/.test(shown) &&
    Number(shown.replace(/\D/g, '')) === number
    ? shown
    : String(Number(number.toPrecision(15)))
}

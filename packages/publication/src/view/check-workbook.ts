import { isStreamed } from './is-streamed.js'
import { checkSheetNames, sameName } from './check-sheet-names.js'
import { workbookFault } from './workbook-fault.js'
import type { DefinedName, WorkbookSheet, WorkbookTable, WorkbookView } from './workbook-view.js'

const lawfulName = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/
const looksLikeCell = /^([A-Za-z]{1,3}[0-9]+|[Rr]([0-9]*)([Cc][0-9]*)?|[Cc][0-9]*)$/

/**
 * The laws of workbooks, whatever format one is printed in: sheets, tables and key results have lawful
 * names of their own and say what they are, and nothing is left blank. Throws with what is against them.
 */
export function checkWorkbook(view: WorkbookView): void {
  checkSheetNames(view.sheets)
  const seen = new Set<string>()
  const claim = (name: string): void => {
    if (!lawfulName.test(name) || looksLikeCell.test(name))
      throw workbookFault(`“${name}” is no name a table or a cell may have`, { name })
    if (seen.has(sameName(name))) throw workbookFault(`the name “${name}” is used twice`, { name })
    seen.add(sameName(name))
  }
  for (const sheet of view.sheets) {
    checkFraming(sheet)
    for (const table of sheet.tables) {
      claim(table.name)
      checkHeaders(table)
    }
    for (const table of sheet.tables.slice(0, -1)) checkRoom(sheet, table)
  }
  for (const name of view.names) {
    claim(name.name)
    checkResult(view, name)
  }
}

/** No row is left blank to make space. */
function checkFraming({ id, name, title, introduction, tables }: WorkbookSheet): void {
  const lines = introduction.map((line) => (typeof line === 'string' ? line : line.text))
  const texts = [title, ...lines, ...tables.flatMap((table) => table.title ?? [])]
  if (texts.some((text) => text.trim() === ''))
    throw workbookFault(`the sheet “${name}” has a blank title or line`, { sheet: id })
}

function checkHeaders({ name, columns }: WorkbookTable): void {
  const headers = columns.map(({ header }) => sameName(header.trim()))
  if (headers.length === 0 || headers.includes(''))
    throw workbookFault(`the table ${name} has no columns or a blank header`, { table: name })
  if (new Set(headers).size < headers.length)
    throw workbookFault(`the table ${name} has two columns of one header`, { table: name })
}

function checkRoom(sheet: WorkbookSheet, table: WorkbookTable): void {
  const where = { sheet: sheet.id, table: table.name }
  if (isStreamed(table))
    throw workbookFault(`only the last table of a sheet may stream: ${table.name}`, where)
  if (Array.isArray(table.rows) && table.rows.length === 0)
    throw workbookFault(`a table above another needs a row: ${table.name}`, where)
}

function checkResult({ sheets }: WorkbookView, { name, sheet, table, row }: DefinedName): void {
  const tables = sheets.find(({ id }) => id === sheet)?.tables
  const rows = tables?.find((candidate) => candidate.name === table)?.rows
  if (row < 0 || (Array.isArray(rows) && row >= rows.length))
    throw workbookFault(`the name ${name} leads to no row of table ${table}`, { name, table, row })
}

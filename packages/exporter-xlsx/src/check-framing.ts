import type { WorkbookSheet, WorkbookView } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/** Throws when a title or a line of an introduction is blank: no row is left blank to make space. */
export function checkFraming({ sheets }: WorkbookView): void {
  for (const sheet of sheets)
    if (framingTexts(sheet).some((text) => text.trim() === ''))
      throw workbookFault(`the sheet “${sheet.name}” has a blank title or line`, {
        sheet: sheet.id,
      })
}

function framingTexts({ title, introduction, tables }: WorkbookSheet): string[] {
  const lines = introduction.map((line) => (typeof line === 'string' ? line : line.text))
  return [title, ...lines, ...tables.flatMap((table) => table.title ?? [])]
}

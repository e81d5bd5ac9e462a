import type { WorkbookView } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { definedNamesXml } from './defined-names-xml.js'
import { mendStyles } from './mend-styles.js'
import type { SheetAdditions } from './sheet-additions.js'

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'

/** A part of exceljs’ package with what it leaves out or gets wrong. */
export function mendPart(
  name: string,
  xml: string,
  view: WorkbookView,
  sheets: readonly SheetAdditions[],
): string {
  return match(name)
    .with('[Content_Types].xml', () =>
      xml.replace('</Types>', () => `${tableTypes(sheets)}</Types>`),
    )
    .with('xl/styles.xml', () => mendStyles(xml))
    .with('xl/workbook.xml', () =>
      xml
        .replace('</sheets>', () => `</sheets>${definedNamesXml(view) ?? ''}`)
        // It would have Excel drop the organisation as author when someone saves a copy.
        .replace(' filterPrivacy="1"', ''),
    )
    .otherwise(() => xml)
}

function tableTypes(sheets: readonly SheetAdditions[]): string {
  return sheets
    .flatMap(({ tables }) => tables)
    .map(({ id }) => `<Override PartName="/xl/tables/table${id}.xml" ContentType="${tableType}"/>`)
    .join('')
}

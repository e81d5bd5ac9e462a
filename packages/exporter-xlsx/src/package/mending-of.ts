import type { WorkbookView } from '@inspectorate/publication'
import { mendPart } from './mend-part.js'
import { mendSheetEnd } from './mend-sheet-end.js'
import type { Mending } from './mended-package.js'
import type { SheetAdditions } from './sheet-additions.js'
import { sheetRelationships } from './sheet-relationships.js'
import { tableXml } from './table-xml.js'

/** What is mended in, and added to, the package of a workbook; `sheets` fill while it is written. */
export function mendingOf(view: WorkbookView, sheets: readonly SheetAdditions[]): Mending {
  return {
    sheetEnd: (sheet, end) => mendSheetEnd(end, sheets[sheet - 1]!),
    part: (name, xml) => mendPart(name, xml, view, sheets),
    added: () => [
      ...sheets.flatMap((additions, index) => {
        const xml = sheetRelationships(additions)
        return xml === null
          ? []
          : [[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, xml] as const]
      }),
      ...sheets.flatMap(({ tables }) =>
        tables.map((table) => [`xl/tables/table${table.id}.xml`, tableXml(table)] as const),
      ),
    ],
  }
}

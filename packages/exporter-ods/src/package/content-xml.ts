import { sheetLayout, type SheetLayout } from '@inspectorate/publication/exporter'
import type { WorkbookSheet, WorkbookView } from '@inspectorate/publication'
import { cellStylesXml } from '../styles/cell-styles.js'
import { columnStyle, sheetStylesXml, sheetStyle } from '../styles/column-styles.js'
import { introductionXml } from '../sheet/introduction-xml.js'
import { databaseRangesXml, namedRangesXml, type TableArea } from '../sheet/ranges-xml.js'
import { rootAttributes } from '../xml/namespaces.js'
import { rowStylesXml } from '../sheet/row-heights.js'
import { fontsXml } from '../styles/styles-xml.js'
import { tableRowsXml } from '../sheet/table-rows-xml.js'
import { xmlDeclaration, xmlText } from '../xml/xml-text.js'

/** content.xml piece by piece: its rows are never all in memory. `onSheet` is told of each finished sheet. */
export async function* contentXml(
  view: WorkbookView,
  onSheet: (done: number) => void,
): AsyncGenerator<string> {
  const layouts = view.sheets.map(sheetLayout)
  const root = rootAttributes(
    'office',
    'style',
    'text',
    'table',
    'number',
    'fo',
    'svg',
    'of',
    'xlink',
  )
  yield `${xmlDeclaration}<office:document-content ${root}>${fontsXml}<office:automatic-styles>${sheetStylesXml(layouts)}${rowStylesXml}${cellStylesXml}</office:automatic-styles><office:body><office:spreadsheet>`
  const areas: TableArea[] = []
  for (const [index, sheet] of view.sheets.entries()) {
    areas.push(...(yield* sheetXml(sheet, view.sheets, layouts[index]!)))
    onSheet(index + 1)
  }
  yield `${namedRangesXml(view)}${databaseRangesXml(areas)}</office:spreadsheet></office:body></office:document-content>`
}

async function* sheetXml(
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  layout: SheetLayout,
): AsyncGenerator<string, TableArea[]> {
  const columns = layout.characters.map(
    (characters) => `<table:table-column table:style-name="${columnStyle(characters)}"/>`,
  )
  const { repeated } = layout.print
  const kept = columns.slice(0, repeated).join('')
  const header =
    kept === '' ? '' : `<table:table-header-columns>${kept}</table:table-header-columns>`
  yield `<table:table table:name="${xmlText(sheet.name)}" table:style-name="${sheetStyle(layout.print)}"><table:title>${xmlText(sheet.title)}</table:title>${header}${columns.slice(repeated).join('')}${introductionXml(sheet, sheets, layout)}`
  const areas: TableArea[] = []
  for (const placed of layout.tables) {
    const [first, last] = yield* tableRowsXml(placed, sheets, layout)
    areas.push({ name: placed.table.name, sheet: sheet.name, first, last })
  }
  yield '</table:table>'
  return areas
}

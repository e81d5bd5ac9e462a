import { addressOf, quotedSheetName } from '@inspectorate/publication/exporter'
import type { WorkbookView } from '@inspectorate/publication'
import { absoluteAddress } from '../cell/sheet-address.js'
import { xmlText } from '../xml/xml-text.js'

/** The cells of a table, its header included. */
export interface TableArea {
  readonly name: string
  readonly sheet: string
  readonly first: string
  readonly last: string
}

/** Names of key results. */
export function namedRangesXml(view: WorkbookView): string {
  if (view.names.length === 0) return ''
  const ranges = view.names.map((name) => {
    const { sheet, cell } = addressOf(view, name)
    const address = xmlText(absoluteAddress(sheet, cell))
    return `<table:named-range table:name="${name.name}" table:base-cell-address="${address}" table:cell-range-address="${address}"/>`
  })
  return `<table:named-expressions>${ranges.join('')}</table:named-expressions>`
}

/** Every table as a named range of the database kind, which is OpenDocument’s table object. */
export function databaseRangesXml(areas: readonly TableArea[]): string {
  if (areas.length === 0) return ''
  const ranges = areas.map(({ name, sheet, first, last }) => {
    const quoted = quotedSheetName(sheet)
    return `<table:database-range table:name="${name}" table:target-range-address="${xmlText(`${quoted}.${first}:${quoted}.${last}`)}" table:contains-header="true" table:display-filter-buttons="false"/>`
  })
  return `<table:database-ranges>${ranges.join('')}</table:database-ranges>`
}

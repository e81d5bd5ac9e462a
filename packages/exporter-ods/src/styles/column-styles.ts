import type { SheetLayout } from '@inspectorate/publication/exporter'

/** Width of a digit of Arial 12, in points. */
const digitWidth = 6.672
/** Room for an indent and the margins of a cell, in points. */
const margin = 14

/** The style of a column `characters` wide. */
export function columnStyle(characters: number): string {
  return `column-${String(characters).replace('.', '_')}`
}

const masterPages = { portrait: 'Portrait', landscape: 'Landscape' } as const

/** The style of a sheet, which says how it is printed. */
export function sheetStyle(orientation: SheetLayout['orientation']): string {
  return `sheet-${masterPages[orientation]}`
}

/** Styles of all columns and sheets of a workbook. */
export function sheetStylesXml(layouts: readonly SheetLayout[]): string {
  const widths = [...new Set(layouts.flatMap(({ characters }) => characters))]
  const columns = widths.map(
    (characters) =>
      `<style:style style:name="${columnStyle(characters)}" style:family="table-column"><style:table-column-properties style:column-width="${(characters * digitWidth + margin).toFixed(2)}pt"/></style:style>`,
  )
  const sheets = (['portrait', 'landscape'] as const).map(
    (orientation) =>
      `<style:style style:name="${sheetStyle(orientation)}" style:family="table" style:master-page-name="${masterPages[orientation]}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  )
  return [...columns, ...sheets].join('')
}

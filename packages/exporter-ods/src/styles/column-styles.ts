import type { PrintSetup, SheetLayout } from '@inspectorate/publication/exporter'

/** Width of a digit of Arial 12, in points. */
const digitWidth = 6.672
/** Room for an indent and the margins of a cell, in points. */
const margin = 14

/** The style of a column `characters` wide. */
export function columnStyle(characters: number): string {
  return `column-${String(characters).replace('.', '_')}`
}

/** The page that a sheet is printed on, by its name among the master pages. */
export function masterPage({ orientation, scale }: PrintSetup): string {
  const name = { portrait: 'Portrait', landscape: 'Landscape' }[orientation]
  return scale === null ? name : `${name}-${scale}`
}

/** The style of a sheet, which says how it is printed. */
export function sheetStyle(print: PrintSetup): string {
  return `sheet-${masterPage(print)}`
}

/** Styles of all columns and sheets of a workbook. */
export function sheetStylesXml(layouts: readonly SheetLayout[]): string {
  const widths = [...new Set(layouts.flatMap(({ characters }) => characters))]
  const columns = widths.map(
    (characters) =>
      `<style:style style:name="${columnStyle(characters)}" style:family="table-column"><style:table-column-properties style:column-width="${(characters * digitWidth + margin).toFixed(2)}pt"/></style:style>`,
  )
  const pages = new Map(layouts.map(({ print }) => [masterPage(print), print]))
  const sheets = [...pages].map(
    ([page, print]) =>
      `<style:style style:name="${sheetStyle(print)}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  )
  return [...columns, ...sheets].join('')
}

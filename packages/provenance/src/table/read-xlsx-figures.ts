import type { Parsed } from '@inspectorate/core'
import { figuresSheetWords } from '@inspectorate/publication'
import type { PrintedFigure } from '@inspectorate/publication'
import { openPackage, partOf } from '../package/open-package.js'
import { readable } from '../readable.js'
import { scanXml } from '../xml/scan-xml.js'
import { figuresOfTable } from './figures-of-table.js'
import { readSharedStrings } from './read-shared-strings.js'
import { readSheetText } from './read-sheet-text.js'

const relationships = 'xl/_rels/workbook.xml.rels'

/** The bound figures in a workbook’s sheet “Figures in the report”, as first printed. */
export function readXlsxFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  return readable('an Excel workbook with the figures of a report', () => {
    const index = openPackage(bytes, (name) => name === 'xl/workbook.xml' || name === relationships)
    const sheet = sheetPart(partOf(index, 'xl/workbook.xml'), partOf(index, relationships))
    const strings = 'xl/sharedStrings.xml'
    const parts = openPackage(bytes, (name) => name === sheet || name === strings)
    const shared = readSharedStrings(parts(strings) ?? '<none/>')
    return figuresOfTable(readSheetText(partOf(parts, sheet), shared))
  })
}

/** The part that holds the sheet of figures. */
function sheetPart(workbook: string, rels: string): string {
  let id: string | undefined
  scanXml(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet' && attributes['name'] === figuresSheetWords.sheet)
        id = attributes['r:id']
    },
  })
  let target: string | undefined
  scanXml(rels, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === id) target = attributes['Target']
    },
  })
  if (id === undefined || target === undefined)
    throw new Error(`no sheet ${figuresSheetWords.sheet}`)
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

import type { PackedPart } from './list-parts.js'
import { readRelationships } from './read-relationships.js'
import { scanXml } from './scan-xml.js'
import { unpackText, type UnpackBudget } from './unpack.js'
import { malformed } from './workbook-fault.js'

interface ListedSheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** The parts of a workbook that hold its sheets and what all sheets share. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  readonly from1904: boolean
}

/** The sheets of a workbook in their order, found as the format says: by relationships, not by file names. */
export function listSheets(
  parts: ReadonlyMap<string, PackedPart>,
  budget: UnpackBudget,
): WorkbookParts {
  const root = readRelationships(parts, '_rels/.rels', budget)
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.target
  const text = workbook && unpackText(parts, workbook, budget)
  if (!text) throw malformed('no workbook part')
  const related = readRelationships(parts, workbook.replace(/([^/]*)$/, '_rels/$1.rels'), budget)
  const ofType = (type: string) => related.find((one) => one.type.endsWith(type))?.target
  const sheets: ListedSheet[] = []
  let from1904 = false
  for (const event of scanXml([text], workbook)) {
    if (event.kind !== 'open') continue
    if (event.name === 'workbookPr')
      from1904 = ['1', 'true'].includes(event.attributes['date1904'] ?? '')
    if (event.name !== 'sheet') continue
    const { name = '', relationship, state = 'visible' } = event.attributes
    const found = related.find(({ id }) => id === relationship)
    if (found?.type.endsWith('/worksheet'))
      sheets.push({ name, part: found.target, hidden: state !== 'visible' })
  }
  if (sheets.length === 0) throw malformed('no sheets')
  return { sheets, sharedStrings: ofType('/sharedStrings'), styles: ofType('/styles'), from1904 }
}

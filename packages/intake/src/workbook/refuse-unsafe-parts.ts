import type { PackedPart } from './list-parts.js'
import { readRelationships } from './read-relationships.js'
import { unpackText, type UnpackBudget } from './unpack.js'
import { malformed, WorkbookFault } from './workbook-fault.js'

/** Parts that act or reach outside, by what their names begin with. */
const unsafeParts: readonly (readonly [prefix: RegExp, what: string])[] = [
  [/vbaproject[^/]*\.bin$/, 'macros'],
  [/^xl\/(macrosheets|dialogsheets)\//, 'macros'],
  [/^xl\/externallinks\//, 'links to other workbooks'],
  [/^xl\/(connections\.xml|querytables\/)/, 'connections to outside data'],
  [/\/(activex|ctrlprops)\//, 'controls'],
  [/^xl\/embeddings\//, 'embedded files'],
]

/**
 * Refuses a zip that is no workbook, and a workbook with macros, links to other files or embedded
 * objects: none belongs in collected answers, and people open what is passed on to them.
 */
export function refuseUnsafeParts(
  parts: ReadonlyMap<string, PackedPart>,
  budget: UnpackBudget,
): void {
  refuseOtherKinds(unpackText(parts, '[Content_Types].xml', budget), parts)
  for (const name of parts.keys()) {
    const found = unsafeParts.find(([prefix]) => prefix.test(name))
    if (found) throw unsafe(found[1])
    if (!name.endsWith('.rels')) continue
    for (const { type, outside } of readRelationships(parts, name, budget))
      if (outside && !type.endsWith('/hyperlink')) throw unsafe('links to other files')
  }
}

function refuseOtherKinds(types: string | null, parts: ReadonlyMap<string, PackedPart>): void {
  const saveAs = 'a workbook saved as .xlsx'
  if (types === null)
    throw parts.has('mimetype')
      ? new WorkbookFault('unsupported-file', 'an OpenDocument file', saveAs)
      : malformed('a zip that is no workbook')
  if (/macroEnabled/i.test(types)) throw unsafe('macros')
  if (/ms-excel\.sheet\.binary/i.test(types))
    throw new WorkbookFault('unsupported-file', 'an .xlsb workbook', saveAs)
  if (!/spreadsheetml/i.test(types))
    throw new WorkbookFault('unsupported-file', 'a document of another program', saveAs)
}

function unsafe(what: string): WorkbookFault {
  return new WorkbookFault('unsafe-file', what, 'a workbook without them, saved as .xlsx')
}

import { scanOfficeXml } from '../../xml/scan-office-xml.js'
import { readPart, type WordPackage } from '../package/word-package.js'

/** The references of figures by their ids, as the report carries them for programs among what others may have put there. */
export function readFigureReferences({
  main,
  part,
  relationshipsOf,
}: WordPackage): ReadonlyMap<string, string> {
  const references = new Map<string, string>()
  for (const { type, external, target } of relationshipsOf(main)) {
    const xml = type === 'customXml' && !external ? part(target) : undefined
    if (xml?.includes('urn:inspectorate:figures') !== true) continue
    readPart(target, () =>
      scanOfficeXml(xml, {
        open: (name, { id, reference }) => {
          if (name === 'figures:figure' && id !== undefined && reference !== undefined)
            references.set(id, reference)
        },
      }),
    )
  }
  return references
}

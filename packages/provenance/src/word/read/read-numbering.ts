import { scanOfficeXml } from '../../xml/scan-office-xml.js'

/** Whether the lists of a document count, by the id of their numbering: one answer a level. */
export type Numberings = ReadonlyMap<string, readonly boolean[]>

/** Formats of marks that do not count (ISO/IEC 29500-1, 17.18.59). */
const marks = new Set(['bullet', 'none'])

/** The numberings of a document. */
export function readNumbering(xml: string): Numberings {
  const abstract = new Map<string, boolean[]>()
  const numberings = new Map<string, readonly boolean[]>()
  let levels: boolean[] = []
  let level = 0
  let id = ''
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        levels = []
        abstract.set(attributes['w:abstractNumId'] ?? '', levels)
      }
      if (name === 'w:lvl') level = Number(attributes['w:ilvl'] ?? 0)
      if (name === 'w:numFmt') levels[level] = !marks.has(value)
      if (name === 'w:num') {
        id = attributes['w:numId'] ?? ''
        levels = []
      }
      if (name === 'w:abstractNumId') {
        levels = [...(abstract.get(value) ?? [])]
        numberings.set(id, levels)
      }
    },
  })
  return numberings
}

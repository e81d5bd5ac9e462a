import type { PublicationMeta } from '@inspectorate/publication'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The same package whatever the clock, the process and the order of its making. */
export function normalisePackage(bytes: Uint8Array, meta: PublicationMeta): Uint8Array {
  const parts = unzipSync(bytes)
  const date = `${meta.published.length === 7 ? `${meta.published}-01` : meta.published}T00:00:00Z`
  const relations = new Map<string, string>()
  const stable = (id: string): string => {
    const known = relations.get(id) ?? `rIdLink${relations.size + 1}`
    relations.set(id, known)
    return known
  }
  const zipped: Zippable = {}
  for (const name of Object.keys(parts).sort()) {
    let content = parts[name]!
    if (/\.(xml|rels)$/.test(name)) {
      let xml = strFromU8(content)
      if (name === 'docProps/core.xml') xml = coreProperties(xml, date, meta.language)
      if (name.startsWith('word/'))
        xml = xml.replace(
          /\b(r:id|Id)="(rId[A-Za-z0-9_-]{8,})"/g,
          (_, attribute: string, id: string) => `${attribute}="${stable(id)}"`,
        )
      content = strToU8(xml)
    }
    zipped[name] = [content, { mtime: new Date(1980, 0, 1), level: 6 }]
  }
  return zipSync(zipped)
}

function coreProperties(xml: string, date: string, language: string): string {
  const dated = xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
  return dated.includes('<dc:language>')
    ? dated
    : dated.replace(
        '</cp:coreProperties>',
        `<dc:language>${language}</dc:language></cp:coreProperties>`,
      )
}

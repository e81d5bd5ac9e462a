import { documentBook } from '../layout/document-book.js'
import {
  partText,
  relationshipsPart,
  textPart,
  withContentTypes,
  type Parts,
} from '../package/parts.js'
import { onItsSide, type PageShape } from '../styles/page-shape.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { xml } from '../xml/xml.js'
import { widerRunning } from './wider-running.js'

const name = 'word/document.xml'
const anySection = /<w:sectPr\b.*?<\/w:sectPr>/gs
const anyReference = /<w:(header|footer)Reference\b[^>]*? w:type="([^"]*)" r:id="([^"]*)"\/>/g

/**
 * The parts with a header and footer for the pages on their side: those of the others, ours or a house’s, as they fit
 * there. Word would carry them on as they are, with the number of the page in its middle.
 */
export function turnedRunning(parts: Parts, page: PageShape): Parts {
  const document = partText(parts, name) ?? ''
  const [, text, ...others] = document.match(anySection) ?? []
  if (text === undefined || others.length === 0) return parts
  const book = documentBook((part) => partText(parts, part))
  const targets = new Map(relationshipsOf(parts, name).map(({ id, target }) => [id, target]))
  const made: Record<string, Uint8Array> = {}
  const types = new Map<string, string>()
  const links: string[] = []
  const references = [...text.matchAll(anyReference)].map(
    ([upright, kind = '', type = '', id = '']) => {
      const part = targets.get(id) ?? ''
      const running = partText(parts, part) ?? ''
      const wider = widerRunning(running, book, { from: page, to: onItsSide(page) })
      if (wider === running) return { upright, onItsSide: upright }
      const own = part.replace(/\.xml$/, '-on-its-side.xml')
      made[own] = textPart(wider)
      const relationships = parts[relationshipsPart(part)]
      if (relationships) made[relationshipsPart(own)] = relationships
      types.set(own, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`)
      const ownId = `${id}OnItsSide`
      links.push(
        xml('Relationship', {
          Id: ownId,
          Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`,
          Target: `/${own}`,
        }),
      )
      return { upright, onItsSide: xml(`w:${kind}Reference`, { 'w:type': type, 'r:id': ownId }) }
    },
  )
  let at = 0
  const placed = document.replace(anySection, (section) => {
    // The cover and the first of the text have their own.
    if (at++ < 2) return section
    const isTurned = /<w:pgSz\b[^>]* w:orient="landscape"/.test(section)
    const own = references.map((one) => (isTurned ? one.onItsSide : one.upright)).join('')
    return section.replace(anyReference, '').replace(/<w:sectPr\b[^>]*>/, (tag) => tag + own)
  })
  const related = relationshipsPart(name)
  return withContentTypes(
    {
      ...parts,
      ...made,
      [name]: textPart(placed),
      [related]: textPart(
        (partText(parts, related) ?? '').replace(
          '</Relationships>',
          `${links.join('')}</Relationships>`,
        ),
      ),
    },
    types,
  )
}

import { escapeXml } from '@inspectorate/office'
import type { PublicationMeta } from '@inspectorate/publication'
import type { Parts } from '../package/parts.js'
import { xml } from '../xml/xml.js'
import { houseIds, withOurIds } from './house-styles.js'
import type { HousePart, HouseTemplate } from './house-template.js'
import { placePart } from './place-part.js'
import { readStyles } from './read-house-styles.js'

/** The document with the theme, fonts, header and footer of the house in place of ours. */
export function placeHouse(
  parts: Parts,
  { header, footer, parts: shared, styles }: HouseTemplate,
  { stateText }: PublicationMeta,
  ourStyles: string,
): Parts {
  const ids = houseIds(styles.styles, readStyles(ourStyles))
  const running = (part: HousePart): HousePart => ({ ...part, text: withOurIds(part.text, ids) })
  const placed: [HousePart | undefined, string][] = [
    [header && withState(running(header), stateText), 'word/header1.xml'],
    [footer && running(footer), 'word/footer1.xml'],
    ...shared.map((part): [HousePart, string] => [
      part,
      part.contentType.includes('theme') ? 'word/theme/theme1.xml' : 'word/fontTable.xml',
    ]),
  ]
  return placed.reduce<Parts>(
    (before, [part, name]) => (part ? placePart(before, part, name) : before),
    parts,
  )
}

/** A draft says so in any house. */
function withState(header: HousePart, stateText: string | undefined): HousePart {
  if (stateText === undefined) return header
  const state = xml(
    'w:p',
    {},
    xml('w:pPr', {}, xml('w:pStyle', { 'w:val': 'HeaderState' })),
    xml('w:r', {}, xml('w:t', {}, escapeXml(stateText))),
  )
  return { ...header, text: header.text.replace(/<w:hdr\b[^>]*>/, (root) => root + state) }
}

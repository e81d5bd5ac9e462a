import { escapeXml } from '@inspectorate/office'
import type { PublicationMeta } from '@inspectorate/publication'
import { partText, textPart, type Parts } from '../package/parts.js'
import { xml } from '../xml/xml.js'
import { houseIds, withOurIds } from './house-styles.js'
import type { HousePart, HouseRunning, HouseTemplate } from './house-template.js'
import { placePart } from './place-part.js'
import { readStyles } from './read-house-styles.js'

type Kind = 'header' | 'footer'

/** A header or footer of the house at its place in the package. */
interface Placed {
  readonly kind: Kind
  readonly id: string
  readonly name: string
  readonly part: HousePart
}

/** The document with the theme, fonts, headers and footers of the house in place of ours. */
export function placeHouse(
  parts: Parts,
  house: HouseTemplate,
  { stateText }: PublicationMeta,
  ourStyles: string,
): Parts {
  const ids = houseIds(house.styles.styles, readStyles(ourStyles))
  const inReport = (part: HousePart): HousePart => ({ ...part, text: withOurIds(part.text, ids) })
  const marked = (part: HousePart | undefined) => part && withState(part, stateText)
  const placed = (kind: Kind, where: string, part: HousePart | undefined): Placed[] =>
    part
      ? [
          {
            kind,
            id: `rIdHouse${where}${kind}`,
            name: `word/${where}-${kind}.xml`,
            part: inReport(part),
          },
        ]
      : []
  const cover = [
    ...placed('header', 'cover', house.cover.header),
    ...placed('footer', 'cover', house.cover.footer),
  ]
  const even = house.even
    ? [
        ...placed('header', 'even', marked(house.even.header)),
        ...placed('footer', 'even', house.even.footer),
      ]
    : []
  const inPlaceOfOurs: [HousePart | undefined, string][] = [
    [marked(house.text.header), 'word/header1.xml'],
    [house.text.footer, 'word/footer1.xml'],
  ]
  const shared = house.parts.map((part): [HousePart, string] => [
    part,
    part.contentType.includes('theme') ? 'word/theme/theme1.xml' : 'word/fontTable.xml',
  ])
  const all: [HousePart, string][] = [
    ...inPlaceOfOurs.flatMap(([part, name]): [HousePart, string][] =>
      part ? [[inReport(part), name]] : [],
    ),
    ...[...cover, ...even].map(({ part, name }): [HousePart, string] => [part, name]),
    ...shared,
  ]
  const withParts = all.reduce((before, [part, name]) => placePart(before, part, name), parts)
  // What the house has nothing of for even pages is there as on the others: a draft’s mark, the page number.
  const missing = house.even
    ? (['header', 'footer'] as const).filter((kind) => !even.some((one) => one.kind === kind))
    : []
  const evenOfOthers = (section: string): string =>
    missing
      .flatMap((kind) => section.match(new RegExp(`<w:${kind}Reference\\b[^>]*/>`, 'g')) ?? [])
      .map((reference) => reference.replace('"default"', '"even"'))
      .join('')
  const rewrite = (name: string, change: (text: string) => string): Parts => ({
    [name]: textPart(change(partText(withParts, name) ?? '')),
  })
  return {
    ...withParts,
    ...rewrite('word/_rels/document.xml.rels', (rels) =>
      withRelationships(rels, [...cover, ...even]),
    ),
    ...rewrite('word/settings.xml', (settings) => withSettings(settings, house)),
    ...rewrite('word/document.xml', (document) => {
      let at = 0
      return document.replace(/<w:sectPr\b.*?<\/w:sectPr>/gs, (section) =>
        at++ === 0
          ? withRunning(section, references('default', cover), house.cover)
          : withRunning(section, references('even', even) + evenOfOthers(section), house.text),
      )
    }),
  }
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

function withRelationships(rels: string, running: readonly Placed[]): string {
  const added = running.map(({ kind, id, name }) =>
    xml('Relationship', {
      Id: id,
      Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`,
      Target: `/${name}`,
    }),
  )
  return rels.replace('</Relationships>', `${added.join('')}</Relationships>`)
}

function references(type: string, running: readonly Placed[]): string {
  return running
    .map(({ kind, id }) => xml(`w:${kind}Reference`, { 'w:type': type, 'r:id': id }))
    .join('')
}

/** Properties of a section with references and borders of the house beside what they have. */
function withRunning(section: string, added: string, { borders }: HouseRunning): string {
  return (
    section
      .replace(/<w:sectPr\b[^>]*>/, (tag) => tag + added)
      // The place of borders among the properties of a section (ISO/IEC 29500-1, 17.6.17).
      .replace(/<w:pgMar\b[^>]*\/>/, (margins) => margins + borders)
  )
}

function withSettings(settings: string, { even, isMirrored }: HouseTemplate): string {
  const mirrored = isMirrored
    ? settings.replace('<w:defaultTabStop', `${xml('w:mirrorMargins')}<w:defaultTabStop`)
    : settings
  return even
    ? mirrored.replace(/<w:evenAndOddHeaders\b[^>]*\/>/, xml('w:evenAndOddHeaders'))
    : mirrored
}

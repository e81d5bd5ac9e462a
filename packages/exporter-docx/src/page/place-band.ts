import { xmlDeclaration } from '@inspectorate/office'
import { documentBook } from '../layout/document-book.js'
import { heightOfParagraphs, layOutParagraph } from '../layout/lay-out-paragraph.js'
import { readParagraph } from '../layout/read-paragraph.js'
import { childOf, readXml } from '../layout/read-xml.js'
import {
  partText,
  relationshipsPart,
  textPart,
  withContentTypes,
  type Parts,
} from '../package/parts.js'
import { textWidth, type PageShape } from '../styles/page-shape.js'
import { palette } from '../styles/palette.js'
import { wordNamespace, xml } from '../xml/xml.js'

const name = 'word/cover-header.xml'
const inBand = ['CoverPublisher', 'Title', 'CoverSubtitle']
const emuPerTwip = 635

/**
 * The band of the cover from edge to edge of the paper: a rectangle behind the text, in the header of the
 * cover. The paragraphs before it have the same colour of their own, so that they can be read where a
 * program shows no shapes.
 */
export function placeBand(parts: Parts, page: PageShape): Parts {
  const document = partText(parts, 'word/document.xml') ?? ''
  const { from, to } = heights(parts, document, page)
  const reference = xml('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdCoverHeader' })
  const links = relationshipsPart('word/document.xml')
  return withContentTypes(
    {
      ...parts,
      [name]: textPart(header(page.width, from, to)),
      [links]: textPart(
        (partText(parts, links) ?? '').replace(
          '</Relationships>',
          `${xml('Relationship', {
            Id: 'rIdCoverHeader',
            Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header',
            Target: 'cover-header.xml',
          })}</Relationships>`,
        ),
      ),
      'word/document.xml': textPart(
        document.replace(/<w:sectPr\b[^>]*>/, (properties) => properties + reference),
      ),
    },
    new Map([[name, 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml']]),
  )
}

/** Where the band begins and ends on the page, as the paragraphs in it are laid out. */
function heights(
  parts: Parts,
  document: string,
  page: PageShape,
): { readonly from: number; readonly to: number } {
  const book = documentBook((part) =>
    part === 'word/styles.xml' ? partText(parts, part) : undefined,
  )
  const front = document.slice(document.indexOf('<w:body>'), document.indexOf('<w:sectPr'))
  const paragraphs = (childOf(readXml(front), 'w:body')?.children ?? [])
    .filter((element) => element.name === 'w:p')
    .map((element) => layOutParagraph(book, readParagraph(book, element), textWidth(page)))
  const last = paragraphs.findLastIndex(({ style }) => inBand.includes(style ?? ''))
  const above = paragraphs.filter(({ style }) => style === 'CoverLogo')
  const { top } = page.margins
  // The space after the last paragraph is no part of the band.
  const below = paragraphs[last]?.format.after ?? 0
  return {
    from: above.length === 0 ? 0 : top + heightOfParagraphs(above),
    to: top + heightOfParagraphs(paragraphs.slice(0, last + 1)) - below,
  }
}

function header(width: number, from: number, to: number): string {
  const size = { cx: width * emuPerTwip, cy: Math.round((to - from) * emuPerTwip) }
  const at = (axis: 'H' | 'V', offset: number) =>
    xml(
      `wp:position${axis}`,
      { relativeFrom: 'page' },
      xml('wp:posOffset', {}, String(Math.round(offset * emuPerTwip))),
    )
  const shape = xml(
    'wps:wsp',
    {},
    xml('wps:cNvSpPr'),
    xml(
      'wps:spPr',
      {},
      xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', size)),
      xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
      xml('a:solidFill', {}, xml('a:srgbClr', { val: palette.accent.toUpperCase() })),
      xml('a:ln', {}, xml('a:noFill')),
    ),
    xml('wps:bodyPr'),
  )
  const drawing = xml(
    'w:drawing',
    {},
    xml(
      'wp:anchor',
      {
        distT: 0,
        distB: 0,
        distL: 0,
        distR: 0,
        simplePos: 0,
        relativeHeight: 1,
        behindDoc: 1,
        locked: 1,
        layoutInCell: 1,
        allowOverlap: 1,
      },
      xml('wp:simplePos', { x: 0, y: 0 }),
      at('H', 0),
      at('V', from),
      xml('wp:extent', size),
      xml('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      xml('wp:wrapNone'),
      xml('wp:docPr', { id: 9001, name: 'Band' }, decorative),
      xml('wp:cNvGraphicFramePr'),
      xml(
        'a:graphic',
        {},
        xml(
          'a:graphicData',
          { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape' },
          shape,
        ),
      ),
    ),
  )
  return (
    xmlDeclaration +
    xml(
      'w:hdr',
      namespaces,
      xml(
        'w:p',
        {},
        xml('w:pPr', {}, xml('w:spacing', { 'w:before': 0, 'w:after': 0 })),
        xml(
          'w:r',
          {},
          xml('mc:AlternateContent', {}, xml('mc:Choice', { Requires: 'wps' }, drawing)),
        ),
      ),
    )
  )
}

/** Screen readers pass it over. */
const decorative = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    xml('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

const drawings = 'http://schemas.openxmlformats.org/drawingml/2006'
const namespaces = {
  'xmlns:w': wordNamespace,
  'xmlns:a': `${drawings}/main`,
  'xmlns:wp': `${drawings}/wordprocessingDrawing`,
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
}

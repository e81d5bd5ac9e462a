import type { Block, Inline, RatingMark, ReportView } from '@inspectorate/publication'
import { viewOf } from '@inspectorate/testing'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'
import { templateOf } from '../test/template-of.js'
import { documentBook, type DocumentBook } from './layout/document-book.js'
import { layOutParagraph } from './layout/lay-out-paragraph.js'
import { readParagraph } from './layout/read-paragraph.js'
import { attribute, childOf, numberOf, readXml, type XmlElement } from './layout/read-xml.js'

const sample = viewOf('portsmouth-2023', 'report')
const inFont = (font: string) =>
  templateOf({
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
  })

/** The report with all ratings in other words. */
function inWords(view: ReportView, word: (mark: RatingMark) => string): ReportView {
  const said = (mark: RatingMark) =>
    mark.position === undefined ? mark : { ...mark, word: word(mark) }
  const inline = (one: Inline): Inline =>
    one.kind === 'rating' ? { ...one, mark: said(one.mark) } : one
  return {
    ...view,
    blocks: view.blocks.map((block): Block => {
      if (block.kind === 'glance')
        return {
          ...block,
          groups: block.groups.map((group) => ({
            ...group,
            tiles: group.tiles.map((tile) => ({ ...tile, mark: said(tile.mark) })),
          })),
        }
      if (block.kind !== 'table') return block
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(inline) })),
        })),
      }
    }),
  }
}

/** Cells that ratings fill, by table: how many lines each has, and whether it has a gauge. */
async function ratingsOf(view: ReportView, template?: Uint8Array) {
  const parts = unzipSync(await rendered(view, template ? { template } : {}))
  const part = (name: string) => parts[name] && strFromU8(parts[name])
  const body = childOf(childOf(readXml(part('word/document.xml')!), 'w:document'), 'w:body')!
  const tables = body.children.filter(({ name }) => name === 'w:tbl')
  return tables.flatMap((table) => {
    const found = all(table, 'w:tc').flatMap((cell) => ratingsIn(documentBook(part), cell))
    return found.length === 0 ? [] : [found]
  })
}

function ratingsIn(book: DocumentBook, cell: XmlElement) {
  const width = numberOf(childOf(childOf(cell, 'w:tcPr'), 'w:tcW'), 'w:w')! - 200
  return cell.children
    .filter((one) => {
      const style = childOf(childOf(one, 'w:pPr'), 'w:pStyle')
      return style !== undefined && attribute(style, 'w:val')?.startsWith('TableRating')
    })
    .map((one) => {
      const { format, style, pieces, mark } = readParagraph(book, one)
      const text = pieces.flatMap((piece) => (piece.kind === 'text' ? piece.text : [])).join('')
      const paragraph = { format, style, pieces, mark }
      return { lines: layOutParagraph(book, paragraph, width).lines.length, text }
    })
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : all(one, name)))
}

const gauge = /[■□]/u
const rated = (ratings: readonly { text: string }[]) =>
  ratings.filter(({ text }) => text !== 'Not rated')
const long = ({ position }: RatingMark) =>
  position === 2 ? 'Requires substantial improvement' : 'Good throughout'

describe('a rating has its gauge beside its word, on one line', () => {
  it('in tiles and in the table of our own style', async () => {
    const tables = await ratingsOf(sample)
    expect(tables).toHaveLength(2)
    expect(rated(tables.flat()).every(({ text }) => gauge.test(text))).toBe(true)
    expect(tables.flat().every(({ lines }) => lines === 1)).toBe(true)
  })

  it.each(['Verdana', 'Courier New', 'A font that nobody knows'])('in %s', async (font) => {
    const tables = await ratingsOf(sample, inFont(font))
    const gauged = tables.flat().filter(({ text }) => gauge.test(text))
    expect(gauged.filter(({ lines }) => lines > 1)).toEqual([])
    // The table of ratings makes room for them; of the tiles fewer stand beside each other.
    expect(rated(tables.flat()).every(({ text }) => gauge.test(text))).toBe(true)
  })

  it('in fewer tiles beside each other where ratings are longer, and has none where no line holds it', async () => {
    const [tiles, table] = await ratingsOf(inWords(sample, long))
    expect(rated([...tiles!, ...table!]).every(({ text }) => gauge.test(text))).toBe(true)
    expect([...tiles!, ...table!].every(({ lines }) => lines === 1)).toBe(true)
    const endless = await ratingsOf(inWords(sample, () => 'On the way to being good '.repeat(4)))
    expect(endless.flat().some(({ text }) => gauge.test(text))).toBe(false)
  })
})

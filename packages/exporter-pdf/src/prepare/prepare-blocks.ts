import { isRightToLeft } from '@inspectorate/publication/exporter'
import { plainText, type Block, type RatingMark } from '@inspectorate/publication'
import { wordOfPractice } from '@inspectorate/publication/exporter'
import { match, P } from 'ts-pattern'
import { heightOf, heightOfText } from './height-of.js'
import { indent, page } from './page-shape.js'
import type { PreparedBlock } from './prepared-report.js'
import { prepareChart } from './prepare-chart.js'
import { prepareDistribution } from './prepare-distribution.js'
import { prepareInlines, prepareMark } from './prepare-inlines.js'
import { prepareTable } from './prepare-table.js'
import type { BlockOf, Preparing } from './preparing.js'
import { printableText } from './printable-text.js'
import { ratingWidth } from './rating-width.js'
import { runsOf } from './runs-of.js'
import { staysWhole } from './stays-whole.js'

/** What a name and a rating have of one of so many tiles beside each other. */
const tileWidth = (width: number, columns: number): number => width / columns - 26

/** In points: between two tiles, and beside what stands in one. */
const [betweenTiles, besideTile] = [7, 12]

/** As many tiles beside each other as have room for their ratings, which do not break. */
function tileColumns(marks: readonly RatingMark[], width: number): number {
  const widest = Math.max(0, ...marks.map((mark) => ratingWidth(mark, 0.8)))
  const room = (columns: number) => (width - (columns - 1) * betweenTiles) / columns - besideTile
  return [3, 2].find((columns) => widest <= room(columns)) ?? 1
}

/** Boxes and quotations above this share of a page go over to the next. */
const boxShare = 0.35

/** Blocks on lines of that width, in order. */
export function prepareBlocks(
  preparing: Preparing,
  blocks: readonly Block[],
  width: number,
): PreparedBlock[] {
  const body = { width, size: page.body }
  const framed = width - 2 * indent
  return blocks.map((block) =>
    match(block)
      .returnType<PreparedBlock>()
      .with({ kind: 'heading' }, ({ kind, id, level, number, content }) => {
        const line = { width, size: level === 1 ? 24 : 16 }
        return {
          kind,
          id,
          level,
          rightToLeft: isRightToLeft(plainText(content)),
          content: [
            ...(number === undefined
              ? []
              : [{ kind: 'text' as const, runs: [`${printableText(number)} `] }]),
            ...prepareInlines(preparing, content, line),
          ],
          isListed: preparing.view.contents.some((entry) => entry.id === id),
        }
      })
      .with({ kind: 'paragraph' }, ({ kind, role, content }) => ({
        kind,
        role,
        rightToLeft: isRightToLeft(plainText(content)),
        content: prepareInlines(preparing, content, body),
      }))
      .with({ kind: 'list' }, ({ kind, ordered, start, items }) => ({
        kind,
        start: ordered ? start : null,
        rightToLeft: isRightToLeft(firstWords(items[0] ?? [])),
        items: items.map((item) => prepareBlocks(preparing, item, width - indent)),
      }))
      .with({ kind: 'table' }, (table) => prepareTable(preparing, table, width))
      .with({ kind: 'chart' }, (chart) => prepareChart(preparing, chart))
      .with({ kind: 'distribution' }, (chart) => prepareDistribution(preparing, chart, width))
      .with({ kind: 'rating' }, (rating) => prepareRating(preparing, rating, framed))
      .with({ kind: 'glance' }, ({ kind, id, title, groups }) => {
        const marks = groups.flatMap(({ tiles }) => tiles.map(({ mark }) => mark))
        const columns = tileColumns(marks, width)
        return {
          kind,
          id,
          title: runsOf(title, body),
          columns,
          groups: groups.map(({ label, tiles }) => ({
            label: runsOf(label, body),
            tiles: tiles.map(({ name, to, mark }) => ({
              name: runsOf(name, { width: tileWidth(width, columns), size: page.table }),
              to: to !== undefined && preparing.places.has(to) ? to : null,
              mark: prepareMark(mark),
            })),
          })),
        }
      })
      .with({ kind: P.union('callout', 'practice-example') }, (box) => ({
        kind: box.kind,
        id: box.id,
        over: box.kind === 'callout' ? null : wordOfPractice(box, preparing.view.words),
        title: runsOf(box.title, { width: framed, size: page.body }),
        rightToLeft: isRightToLeft(box.title),
        whole: staysWhole(heightOf([block], width), boxShare),
        content: prepareBlocks(preparing, box.content, framed),
      }))
      .with({ kind: 'recommendation' }, (card) => {
        const line = { width: framed, size: page.body }
        return {
          kind: card.kind,
          id: card.id,
          title: runsOf(card.title, line),
          addressee: runsOf(card.addressee, line),
          whole: staysWhole(heightOf([block], width), boxShare),
          content: prepareBlocks(preparing, card.content, framed),
          basis: card.basis.map((one) =>
            prepareInlines(preparing, one, { ...line, size: page.table }),
          ),
        }
      })
      .with({ kind: 'quotation' }, ({ kind, attribution, content }) => ({
        kind,
        attribution: runsOf(attribution, { width: framed, size: page.table }),
        rightToLeft: isRightToLeft(attribution),
        whole: staysWhole(heightOf([block], width), boxShare),
        content: prepareBlocks(preparing, content, framed),
      }))
      .exhaustive(),
  )
}

function firstWords(blocks: readonly Block[]): string {
  const [first] = blocks
  return first?.kind === 'paragraph' ? plainText(first.content) : ''
}

/** The box of a rating, with what would change it where that is asked for. */
export function prepareRating(
  preparing: Preparing,
  block: BlockOf<'rating'>,
  width: number,
): PreparedBlock & { kind: 'rating' } {
  const { kind, id, title, mark, detail, firmness = [] } = block
  const line = { width, size: page.body }
  return {
    kind,
    id,
    title: runsOf(title, line),
    mark: prepareMark(mark),
    whole: staysWhole(
      heightOf([block], width) + firmness.reduce((sum, one) => sum + heightOfText(one, line), 0),
      boxShare,
    ),
    detail: prepareInlines(preparing, detail, line),
    firmness:
      preparing.firmness && firmness.length > 0
        ? {
            title: printableText(preparing.view.words.firmness),
            sentences: firmness.map(printableText),
          }
        : null,
  }
}

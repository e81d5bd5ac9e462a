import { labelWidth } from '@inspectorate/office'
import type { Block, Inline } from '@inspectorate/publication'
import { plainText } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { cellInset, indent, page } from './page-shape.js'
import type { Line } from './runs-of.js'

/** Height of a line of text, and of the space below a block, for text of one point. */
const leading = 1.4
const space = 0.9

/** About how high text is on lines of that width; rather too high than too low. */
export function heightOfText(text: string, { width, size }: Line): number {
  const lines = Math.max(1, Math.ceil((labelWidth(text, size) * 1.15) / Math.max(width, size)))
  return lines * size * leading
}

function heightOfInlines(inlines: readonly Inline[], line: Line): number {
  const breaks = inlines.filter(({ kind }) => kind === 'break' || kind === 'rating').length
  return heightOfText(plainText(inlines), line) + breaks * line.size * leading
}

/** About how high a row of a table is. */
export function heightOfRow(
  cells: readonly { readonly content: readonly Inline[]; readonly spansRow?: true }[],
  widths: readonly number[],
  size: number = page.table,
): number {
  const heights = cells.map(({ content, spansRow }, i) => {
    const width = spansRow ? widths.reduce((sum, one) => sum + one, 0) : (widths[i] ?? size)
    return heightOfInlines(content, { width: width - 2 * cellInset, size })
  })
  return Math.max(0, ...heights) + 9
}

/** About how high blocks are on lines of that width. */
export function heightOf(blocks: readonly Block[], width: number): number {
  const body = { width, size: page.body }
  return blocks.reduce(
    (sum, block) =>
      sum +
      page.body * space +
      match(block)
        .with({ kind: P.union('heading', 'paragraph') }, ({ content }) =>
          heightOfInlines(content, body),
        )
        .with({ kind: 'list' }, ({ items }) =>
          items.reduce((all, item) => all + heightOf(item, width - indent), 0),
        )
        .with(
          { kind: 'recommendation' },
          ({ content, basis }) =>
            heightOf(content, width - 2 * indent) +
            basis.reduce((all, one) => all + heightOfInlines(one, body), 2 * page.body * leading),
        )
        .with({ kind: P.union('callout', 'quotation', 'practice-example') }, ({ content }) =>
          heightOf(content, width - 2 * indent),
        )
        .with({ kind: 'rating' }, ({ detail }) => heightOfInlines(detail, body) + 90)
        .with({ kind: 'table' }, ({ columns, rows }) => {
          const widths = columns.map((one) => (one.width / 100) * width)
          return rows.reduce((all, { cells }) => all + heightOfRow(cells, widths), 60)
        })
        .with({ kind: P.union('chart', 'distribution', 'glance') }, () => Infinity)
        .exhaustive(),
    0,
  )
}

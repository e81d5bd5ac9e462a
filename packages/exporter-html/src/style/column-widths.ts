import type { Block, ReportView } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'

/** The widths of the report’s columns as classes: a strict security policy allows no style attributes. */
export function columnWidths({ blocks }: ReportView): string {
  const widths = [...new Set(widthsIn(blocks))].sort((a, b) => a - b)
  return widths.map((width) => `.insp .insp-w${width} { width: ${width}%; }\n`).join('')
}

function widthsIn(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) =>
    match(block)
      .with({ kind: 'table' }, ({ columns }) => columns.map(({ width }) => Math.round(width)))
      .with({ kind: 'list' }, ({ items }) => widthsIn(items.flat()))
      .with(
        { kind: P.union('callout', 'recommendation', 'quotation', 'practice-example') },
        ({ content }) => widthsIn(content),
      )
      .with(
        { kind: P.union('heading', 'paragraph', 'chart', 'distribution', 'rating', 'glance') },
        () => [],
      )
      .exhaustive(),
  )
}

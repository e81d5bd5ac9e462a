import { palette, type Block, type ChartBlock, type ReportView } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import type { PreparedBlock } from './prepared-report.js'
import type { Preparing } from './preparing.js'
import { printableText } from './printable-text.js'

/** A chart, with what stands for it: its title, what it measures, and the table of the same numbers, which it leads to unless that follows. */
export function prepareChart(
  { view }: Preparing,
  chart: ChartBlock,
  tableFollows: boolean,
): PreparedBlock & { kind: 'chart' } {
  const caption = captionOf(view, chart.table)
  return {
    kind: 'chart',
    id: chart.id,
    title: printableText(chart.title),
    alternative: printableText(
      `${chart.title} (${[chart.valueLabel, caption].filter(Boolean).join('; ')})`,
    ),
    series: chart.series.map(printableText),
    categories: chart.categories.map(({ label, values, tone }) => ({
      label: printableText(label),
      values,
      color: tone === undefined ? null : palette.tones[tone].full,
    })),
    boundaries: chart.boundaries
      .map(({ at, label }) => ({ at, label: printableText(label) }))
      .toSorted((a, b) => a.at - b.at),
    valueLabel: printableText(chart.valueLabel),
    table:
      caption === undefined || tableFollows
        ? null
        : { to: chart.table, caption: printableText(caption) },
  }
}

/** The caption of the table with that id, wherever it stands. */
export function captionOf({ blocks }: ReportView, id: string): string | undefined {
  const caption = (block: Block): string | undefined =>
    match(block)
      .with({ kind: 'table' }, (table) => (table.id === id ? table.caption : undefined))
      .with({ kind: 'list' }, ({ items }) => first(items.flat()))
      .with(
        { kind: P.union('callout', 'recommendation', 'quotation', 'practice-example') },
        ({ content }) => first(content),
      )
      .with(
        { kind: P.union('heading', 'paragraph', 'chart', 'distribution', 'rating') },
        () => undefined,
      )
      .exhaustive()
  const first = (all: readonly Block[]): string | undefined => {
    for (const block of all) {
      const found = caption(block)
      if (found !== undefined) return found
    }
    return undefined
  }
  return first(blocks)
}

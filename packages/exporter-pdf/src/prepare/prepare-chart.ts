import {
  dotCorners,
  dotLook,
  palette,
  type ChartBlock,
  type ReportView,
} from '@inspectorate/publication'
import { tablesOf } from '@inspectorate/publication/exporter'
import type { PreparedBlock, PreparedTableLink } from './prepared-report.js'
import type { Preparing } from './preparing.js'
import { printableText } from './printable-text.js'

/** Of a dot, in points, for one of the units it is described in. */
const dotScale = 0.65

/** A chart, with what stands for it: its title, what it measures, and the tables of the same numbers, which it leads to. */
export function prepareChart(
  { view }: Preparing,
  chart: ChartBlock,
): PreparedBlock & { kind: 'chart' } {
  const tables = tableLinks(view, chart.tables)
  return {
    kind: 'chart',
    shape: chart.shape,
    id: chart.id,
    title: printableText(chart.title),
    alternative: printableText(
      `${chart.title} (${[chart.valueLabel, tables.map(({ name }) => name).join(', ')].filter(Boolean).join('; ')})`,
    ),
    series: chart.series.map(printableText),
    dots: chart.series.map((_, i) => {
      const { shape, color, radius } = dotLook(i)
      return {
        color,
        radius: radius * dotScale,
        corners: dotCorners[shape].map(([x, y]) => [x * radius * dotScale, y * radius * dotScale]),
      }
    }),
    categories: chart.categories.map(({ label, values, tone, band }) => ({
      label: printableText(label),
      values,
      color: tone === undefined ? null : palette.tones[tone].full,
      band: band === undefined ? null : printableText(band),
    })),
    boundaries: chart.boundaries
      .map(({ at, label }) => ({ at, label: printableText(label) }))
      .toSorted((a, b) => a.at - b.at),
    valueLabel: printableText(chart.valueLabel),
    tables,
  }
}

/** The tables with those ids, as a chart names them: by their numbers, or by their captions. */
export function tableLinks({ blocks }: ReportView, ids: readonly string[]): PreparedTableLink[] {
  return tablesOf(blocks, ids).map(({ id, caption, numbered }) => ({
    to: id,
    name: printableText(numbered ? `${numbered.label} ${numbered.number}` : caption),
  }))
}

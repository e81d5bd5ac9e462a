import { segmentLook, type DistributionBlock } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { ChartRun, type ChartSeries } from 'docx/charts'
import { caption } from '../inline/caption.js'
import { tablesLine } from './tables-line.js'
import type { Rendering } from '../rendering/rendering.js'
import { palette } from '../styles/palette.js'
import { valuePlaces } from './value-places.js'
import { distributionSeries, type DistributionSeries } from './distribution-series.js'
import { distributionShape, type DistributionShape } from './distribution-shape.js'
import { color } from './look-fill.js'

/** Values to the left are below zero, and are printed without their sign. */
const unsigned = '0;0'

/** Stacked bars of Word’s own, with their data: they can be edited, copied and restyled. */
export function distribution(rendering: Rendering, block: DistributionBlock): FileChild[] {
  const { title, description } = block
  const shape = distributionShape(block, rendering.page)
  rendering.charts.push(block)
  const line = tablesLine(rendering, block.tables)
  return [
    caption(rendering, block.id, title, block.numbered),
    new Paragraph({
      style: 'Chart',
      ...(line.length > 0 ? { keepNext: true } : {}),
      children: [
        new ChartRun({
          type: 'bar',
          stacking: 'stacked',
          categories: shape.names.map((lines) => lines.join('\n')),
          series: distributionSeries(block, shape).map((one, i, all) =>
            series(one, i, all, shape, rendering.accent),
          ),
          gapWidth: 40,
          categoryAxis: {
            // Word counts from the bottom; the first row belongs at the top.
            reverseOrder: true,
            font: { size: 10, color: palette.ink },
          },
          valueAxis: {
            visible: false,
            minimum: shape.from,
            maximum: shape.to,
            gridlines: false,
          },
          legend: false,
          chartArea: { fill: 'none', border: 'none' },
          altText: { name: title, title, description },
          transformation: { width: shape.width, height: shape.height },
        }),
      ],
    }),
    ...line,
  ]
}

function series(
  { name, segment, values }: DistributionSeries,
  index: number,
  all: readonly DistributionSeries[],
  shape: DistributionShape,
  accent: string,
): ChartSeries {
  if (!segment) return { name, values, dataLabels: false }
  const look = segmentLook(segment.fill, accent)
  const label = (ink: string) => ({
    value: true,
    position: 'center' as const,
    numberFormat: unsigned,
    font: { size: 9, color: color(ink) },
  })
  return {
    name,
    values,
    color: color(look.line),
    dataLabels: label(look.ink),
    pointLabels: valuePlaces(all, index, shape).map((place) => {
      if (place === 'on') return undefined
      return place === 'none' ? false : label(palette.ink)
    }),
  }
}

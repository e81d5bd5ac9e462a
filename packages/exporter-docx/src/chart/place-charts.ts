import type { ChartBlock, DistributionBlock } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { partText, textPart, withContentTypes, type Parts } from '../package/parts.js'
import type { PageShape } from '../styles/page-shape.js'
import { xml } from '../xml/xml.js'
import { bandShapes } from './band-shapes.js'
import { chartShape, type ChartShape } from './chart-shape.js'
import { distributionParts } from './distribution-parts.js'
import { distributionShape } from './distribution-shape.js'
import { dotShapes } from './dot-shapes.js'
import { keyAndZeros } from './key-and-zeros.js'
import { hatchGroups } from './hatch-groups.js'
import { userShapes, type UserShape } from './user-shapes.js'

type AnyChart = ChartBlock | DistributionBlock

/** What charts are placed with. */
export interface ChartsPlaced {
  readonly charts: readonly AnyChart[]
  readonly page: PageShape
  readonly language: string
  readonly accent: string
  readonly seriesColors: readonly string[]
}

/** The part of a chart, by its number from 1. */
function chartPart(number: number): string {
  return `word/charts/chart${number}.xml`
}

/** The charts with their bars where their shape says, and with what is drawn over them. */
export function placeCharts(parts: Parts, placing: ChartsPlaced): Parts {
  const { charts, page, language, accent } = placing
  return charts.reduce((before, chart, i) => {
    const number = i + 1
    const drawn = drawnChart(chart, page, accent)
    const placed = placeChart(before, number, drawn, language)
    return match(chart)
      .with({ kind: 'chart', shape: 'dots' }, () => placed)
      .with({ kind: 'chart', shape: 'bars' }, (bars) =>
        rewriteChart(placed, number, (text) => hatchGroups(text, bars, placing)),
      )
      .with({ kind: 'distribution' }, (stacked) =>
        distributionParts(placed, number, stacked, distributionShape(stacked, page), accent),
      )
      .exhaustive()
  }, parts)
}

/** How low each chart can be and still be read, in pixels, by its part. */
export function leastHeights({
  charts,
  page,
}: Pick<ChartsPlaced, 'charts' | 'page'>): ReadonlyMap<string, number> {
  return new Map(
    charts.map((chart, i) => [
      chartPart(i + 1),
      chart.kind === 'chart' ? chartShape(chart, page).least : distributionShape(chart, page).least,
    ]),
  )
}

/** The charts with some drawn again at another height, by their parts. */
export function lowerCharts(
  parts: Parts,
  { charts, page, language, accent }: ChartsPlaced,
  heights: ReadonlyMap<string, number>,
): Parts {
  return charts.reduce((before, chart, i) => {
    const height = heights.get(chartPart(i + 1))
    if (height === undefined) return before
    return placeChart(before, i + 1, drawnChart(chart, page, accent, height), language)
  }, parts)
}

interface DrawnChart {
  readonly shape: ChartShape
  readonly shapes: readonly UserShape[]
}

function drawnChart(chart: AnyChart, page: PageShape, accent: string, height?: number): DrawnChart {
  if (chart.kind === 'distribution') {
    const shape = distributionShape(chart, page, height)
    return { shape, shapes: keyAndZeros(chart, shape, accent) }
  }
  const shape = chartShape(chart, page, height)
  return {
    shape,
    shapes: chart.shape === 'dots' ? dotShapes(chart, shape) : bandShapes(chart, shape),
  }
}

function rewriteChart(parts: Parts, number: number, rewrite: (text: string) => string): Parts {
  const name = chartPart(number)
  const text = partText(parts, name)
  if (text === undefined) throw new Error(`docx wrote no ${name}`)
  return { ...parts, [name]: textPart(rewrite(text)) }
}

function placeChart(
  before: Parts,
  number: number,
  { shape, shapes }: DrawnChart,
  language: string,
): Parts {
  const laidOut = rewriteChart(before, number, (text) =>
    text.replace(
      /<c:plotArea><c:layout(?:\/>|>.*?<\/c:layout>)/s,
      () => `<c:plotArea>${layoutXml(shape)}`,
    ),
  )
  if (shapes.length === 0) return laidOut
  const drawing = `word/drawings/drawing${number}.xml`
  const drawingPart = textPart(userShapes(shapes, { ...shape, language }))
  if (before[drawing]) return { ...laidOut, [drawing]: drawingPart }
  const drawn = rewriteChart(laidOut, number, (text) =>
    text.replace('</c:chartSpace>', '<c:userShapes r:id="rIdBands"/></c:chartSpace>'),
  )
  const relationships = `word/charts/_rels/chart${number}.xml.rels`
  return withContentTypes(
    {
      ...drawn,
      [drawing]: drawingPart,
      [relationships]: textPart(
        (partText(before, relationships) ?? '').replace(
          '</Relationships>',
          `${xml('Relationship', {
            Id: 'rIdBands',
            Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes',
            Target: `../drawings/drawing${number}.xml`,
          })}</Relationships>`,
        ),
      ),
    },
    new Map([[drawing, 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml']]),
  )
}

/** The area of the bars as shares of the chart: only then does one know where 65 per cent is. */
function layoutXml({ width, height, plot }: ChartShape): string {
  const share = (name: string, of: number) => xml(`c:${name}`, { val: of.toFixed(5) })
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      xml('c:layoutTarget', { val: 'inner' }),
      xml('c:xMode', { val: 'edge' }),
      xml('c:yMode', { val: 'edge' }),
      share('x', plot.left / width),
      share('y', plot.top / height),
      share('w', plot.width / width),
      share('h', plot.height / height),
    ),
  )
}

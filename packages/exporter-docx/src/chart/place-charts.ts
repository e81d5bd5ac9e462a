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

/** The charts with their bars where their shape says, and with what is drawn over them. */
export function placeCharts(
  parts: Parts,
  {
    charts,
    page,
    language,
    accent,
  }: {
    charts: readonly (ChartBlock | DistributionBlock)[]
    page: PageShape
    language: string
    accent: string
  },
): Parts {
  return charts.reduce((before, chart, i) => {
    const number = i + 1
    return match(chart)
      .with({ kind: 'chart' }, (bars) => {
        const shape = chartShape(bars, page)
        if (bars.shape === 'dots')
          return placeChart(before, number, shape, dotShapes(bars, shape), language)
        const hatched = rewriteChart(before, number, (text) => hatchGroups(text, bars))
        return placeChart(hatched, number, shape, bandShapes(bars, shape), language)
      })
      .with({ kind: 'distribution' }, (stacked) => {
        const shape = distributionShape(stacked, page)
        const shapes = keyAndZeros(stacked, shape, accent)
        return distributionParts(
          placeChart(before, number, shape, shapes, language),
          number,
          stacked,
          shape,
          accent,
        )
      })
      .exhaustive()
  }, parts)
}

function rewriteChart(parts: Parts, number: number, rewrite: (text: string) => string): Parts {
  const name = `word/charts/chart${number}.xml`
  const text = partText(parts, name)
  if (text === undefined) throw new Error(`docx wrote no ${name}`)
  return { ...parts, [name]: textPart(rewrite(text)) }
}

function placeChart(
  before: Parts,
  number: number,
  shape: ChartShape,
  shapes: readonly UserShape[],
  language: string,
): Parts {
  const laidOut = rewriteChart(before, number, (text) =>
    text.replace('<c:plotArea><c:layout/>', `<c:plotArea>${layoutXml(shape)}`),
  )
  if (shapes.length === 0) return laidOut
  const drawn = rewriteChart(laidOut, number, (text) =>
    text.replace('</c:chartSpace>', '<c:userShapes r:id="rIdBands"/></c:chartSpace>'),
  )
  const drawing = `word/drawings/drawing${number}.xml`
  const relationships = `word/charts/_rels/chart${number}.xml.rels`
  return withContentTypes(
    {
      ...drawn,
      [drawing]: textPart(userShapes(shapes, { ...shape, language })),
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

import type { ChartBlock } from '@inspectorate/publication'
import { partText, textPart, withContentTypes, type Parts } from '../package/parts.js'
import type { PageShape } from '../page/page-shape.js'
import { xml } from '../xml/xml.js'
import { bandShapes } from './band-shapes.js'
import { chartShape, type ChartShape } from './chart-shape.js'

/** The charts with their bars where their shape says, and with the boundaries between bands. */
export function placeBands(
  parts: Parts,
  { charts, page, language }: { charts: readonly ChartBlock[]; page: PageShape; language: string },
): Parts {
  return charts.reduce((before, chart, i) => {
    const name = `word/charts/chart${i + 1}.xml`
    const text = partText(before, name)
    if (text === undefined) throw new Error(`docx wrote no ${name}`)
    const shape = chartShape(chart, page)
    const laidOut = text.replace('<c:plotArea><c:layout/>', `<c:plotArea>${layoutXml(shape)}`)
    if (chart.boundaries.length === 0) return { ...before, [name]: textPart(laidOut) }
    const drawing = `word/drawings/drawing${i + 1}.xml`
    const relationships = `word/charts/_rels/chart${i + 1}.xml.rels`
    return withContentTypes(
      {
        ...before,
        [name]: textPart(
          laidOut.replace('</c:chartSpace>', '<c:userShapes r:id="rIdBands"/></c:chartSpace>'),
        ),
        [drawing]: textPart(bandShapes(chart, shape, language)),
        [relationships]: textPart(
          (partText(before, relationships) ?? '').replace(
            '</Relationships>',
            `${xml('Relationship', {
              Id: 'rIdBands',
              Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes',
              Target: `../drawings/drawing${i + 1}.xml`,
            })}</Relationships>`,
          ),
        ),
      },
      new Map([
        [drawing, 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'],
      ]),
    )
  }, parts)
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

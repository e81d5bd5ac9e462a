import type { ChartBlock, DistributionBlock } from '@inspectorate/publication'
import { tableCaption } from './table-caption.js'
import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'
import { narrowChart, wideChart } from './chart-shape.js'
import { narrowDistribution, wideDistribution } from './distribution-shapes.js'
import { drawChart } from './draw-chart.js'
import { drawDistribution } from './draw-distribution.js'

/** Bars in their categories. */
export function renderChart(rendering: Rendering, chart: ChartBlock): Markup {
  return drawnTwice(rendering, chart, (id) =>
    [wideChart, narrowChart].map((shape) => drawChart(chart, shape, id)),
  )
}

/** How answers are distributed. */
export function renderDistribution(rendering: Rendering, chart: DistributionBlock): Markup {
  return drawnTwice(rendering, chart, (id) => [
    drawDistribution(chart, wideDistribution, { id, name: 'wide' }),
    drawDistribution(chart, narrowDistribution, { id, name: 'narrow' }),
  ])
}

/** A chart twice, for wide and for narrow places, of which one shows; its numbers are in the table it links to. */
function drawnTwice(
  { view, places }: Rendering,
  chart: ChartBlock | DistributionBlock,
  draw: (id: string) => Markup[],
): Markup {
  const id = places.id(chart.id)
  const caption = tableCaption(view.blocks, chart.table)
  return html`
<figure class="insp-chart" id="${id}">
<figcaption>${chart.title}</figcaption>${draw(id)}${
    caption !== undefined &&
    html`
<p class="insp-chart-table"><a href="#${places.id(chart.table)}">${caption}</a></p>`
  }
</figure>`
}

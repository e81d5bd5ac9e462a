import type { ChartBlock } from '@inspectorate/publication'
import { tableCaption } from './table-caption.js'
import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering.js'
import { narrowChart, wideChart } from './chart-shape.js'
import { drawChart } from './draw-chart.js'

/** A chart twice, for wide and for narrow places, of which one shows; its numbers are in the table it links to. */
export function renderChart({ view, places }: Rendering, chart: ChartBlock): Markup {
  const id = places.id(chart.id)
  const caption = tableCaption(view.blocks, chart.table)
  return html`
<figure class="insp-chart" id="${id}">
<figcaption>${chart.title}</figcaption>${[wideChart, narrowChart].map((shape) => drawChart(chart, shape, id))}${
    caption !== undefined &&
    html`
<p class="insp-chart-table"><a href="#${places.id(chart.table)}">${caption}</a></p>`
  }
</figure>`
}

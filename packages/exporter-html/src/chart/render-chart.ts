import type { Block, ChartBlock, DistributionBlock } from '@inspectorate/publication'
import { tablesOf } from '@inspectorate/publication/exporter'
import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'
import { drawChart } from './draw-chart.js'
import { drawDistribution } from './draw-distribution.js'

/** Renders the tables that unfold below a chart. */
type Inside = (content: readonly Block[]) => Markup[]

/** Values by category. */
export function renderChart(rendering: Rendering, chart: ChartBlock, inside: Inside): Markup {
  return drawn(rendering, chart, inside, (id) => drawChart(chart, id))
}

/** How answers are distributed. */
export function renderDistribution(
  rendering: Rendering,
  chart: DistributionBlock,
  inside: Inside,
): Markup {
  return drawn(rendering, chart, inside, (id) => drawDistribution(chart, id))
}

/** A chart under its title; the tables of its own numbers unfold below it, to others it links. */
function drawn(
  rendering: Rendering,
  chart: ChartBlock | DistributionBlock,
  inside: Inside,
  draw: (id: string) => Markup,
): Markup {
  const { view, places, unfolded } = rendering
  const id = places.id(chart.id)
  const own = unfolded.get(chart.id) ?? []
  const links = tablesOf(view.blocks, chart.tables)
  return html`
<figure class="insp-chart" id="${id}">
<figcaption>${chart.title}</figcaption>${draw(id)}${
    links.length > 0 &&
    html`
<p class="insp-chart-table">${view.words.inNumbers}: ${links.map((one, i) => html`${i > 0 && ', '}<a href="#${places.id(one.id)}">${one.numbered ? `${one.numbered.label} ${one.numbered.number}` : one.caption}</a>`)}</p>`
  }
</figure>${
    own.length > 0 &&
    html`
<details class="insp-unfolds insp-numbers">
<summary>${view.words.inNumbers}<span class="insp-spoken">: ${chart.title}</span></summary>${inside(own)}
</details>`
  }`
}

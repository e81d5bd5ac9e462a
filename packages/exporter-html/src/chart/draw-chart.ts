import { wrapLabel, type ChartBlock } from '@inspectorate/publication'
import { scaleLinear } from 'd3-scale'
import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import type { ChartShape } from './chart-shape.js'
import { drawBoundaries } from './draw-boundaries.js'
import { barStart } from './bar-start.js'
import { layOutBars, type Bar } from './lay-out-bars.js'
import type { LabelLine } from './place-lines.js'
import { px } from './px.js'

/** A chart as SVG: bars from 0 to 100 per cent with their values at the end, bands as named lines. */
export function drawChart(chart: ChartBlock, shape: ChartShape, id: string): Markup {
  const { width, values, size } = shape
  const start = barStart(chart, shape)
  const x = scaleLinear()
    .domain([0, 100])
    .range([start, width - values])
  const boundaries = [...chart.boundaries].sort((a, b) => a.at - b.at)
  const top = boundaries.length * size * 1.2 + (boundaries.length > 0 ? 10 : 2)
  const { lines, bars, bottom } = layOutBars(chart, shape, top)
  const foot = bottom + 8
  const title = wrapLabel(chart.valueLabel, width - start, size - 1)
  const height = foot + size * 1.6 + title.length * size * 1.25
  const [named, described] = [`${id}-${shape.name}-title`, `${id}-${shape.name}-about`]
  return html`
<svg class="insp-${shape.name}" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" role="img" aria-labelledby="${named}" aria-describedby="${described}" font-family="Arial, Helvetica, sans-serif" font-size="${size}" fill="${palette.ink}">
<title id="${named}">${chart.title}</title>
<desc id="${described}">${chart.description}</desc>
${drawBoundaries(boundaries, (at) => x(at), { size: size - 1, width, bottom: foot })}
<path class="insp-axis" d="M${px(x(0))} ${px(top - 4)}V${px(foot)}H${px(x(100))}" fill="none" stroke="${palette.muted}"/>
${lines.map(labelLine)}
${bars.map((bar) => drawBar(bar, (value) => x(value), size))}
${axisText(chart.valueLabel === '' ? [] : title, (value) => x(value), foot, size - 1)}
</svg>`
}

/** A line of a label, on a rim of paper that keeps the lines behind it off its letters. */
function labelLine({ text, x, y, anchor, strong }: LabelLine): Markup {
  return html`<text x="${px(x)}" y="${px(y)}"${anchor === 'end' && html` text-anchor="end"`}${strong && html` font-weight="bold"`} stroke="${palette.paper}" stroke-width="5" paint-order="stroke">${text}</text>`
}

/** A bar with its value behind it; a dash where there is none. */
function drawBar(
  { y, height, value, fill }: Bar,
  x: (value: number) => number,
  size: number,
): Markup {
  const end = value === null ? x(0) : x(value)
  const baseline = y + height / 2 + size * 0.36
  const label = html`<text x="${px(end + 6)}" y="${px(baseline)}" font-weight="bold" stroke="${palette.paper}" stroke-width="5" paint-order="stroke">${value === null ? '–' : `${value}%`}</text>`
  return value === null || value === 0
    ? label
    : html`<rect class="insp-bar" x="${px(x(0))}" y="${px(y)}" width="${px(end - x(0))}" height="${px(height)}" fill="${fill}"/>${label}`
}

function axisText(
  title: readonly string[],
  x: (value: number) => number,
  foot: number,
  size: number,
): Markup {
  const ends = [0, 100].map(
    (value) =>
      html`<text x="${px(x(value))}" y="${px(foot + size * 1.3)}"${value === 100 && html` text-anchor="middle"`}>${value}%</text>`,
  )
  return html`<g class="insp-quiet" font-size="${size}" fill="${palette.muted}">${ends}${title.map((text, i) => html`<text x="${px(x(0))}" y="${px(foot + size * (2.7 + i * 1.3))}">${text}</text>`)}</g>`
}

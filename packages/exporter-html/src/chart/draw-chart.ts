import { wrapLabel, type ChartBlock } from '@inspectorate/publication'
import { labelWidth } from '@inspectorate/office'
import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { drawBars } from './draw-bars.js'
import { drawDotKey, drawDots } from './draw-dots.js'
import { drawing, lineHeight } from './drawing.js'
import { below } from './drawn.js'
import { px } from './px.js'
import { barScale, dotScale, placed, type ValueScale } from './value-scale.js'

/** A chart as one SVG for every width: its categories below each other, from 0 to 100 per cent. */
export function drawChart(chart: ChartBlock, id: string): Markup {
  const { size, gutter } = drawing
  const isDots = chart.shape === 'dots'
  const scale = isDots ? dotScale : barScale
  const boundaries = [...chart.boundaries].sort((a, b) => a.at - b.at)
  const names = boundaries.length * lineHeight(size - 1)
  const key = isDots ? drawDotKey(chart, names) : { markup: html``, bottom: names }
  const top = key.bottom + (names > 0 ? 6 : 0)
  const { markup, bottom } = below(chart.categories, top, gutter, (category, y) =>
    isDots ? drawDots(category, y) : drawBars(chart, category, y),
  )
  const foot = bottom + 8
  const title = chart.valueLabel === '' ? [] : wrapLabel(chart.valueLabel, drawing.width, size - 1)
  const height = foot + size * 1.6 + title.length * lineHeight(size - 1)
  const [named, described] = [`${id}-chart-title`, `${id}-chart-about`]
  return html`
<svg width="100%" height="${px(height)}" role="img" aria-labelledby="${named}" aria-describedby="${described}" font-family="Arial, Helvetica, sans-serif" font-size="${size}" fill="${palette.ink}">
<title id="${named}">${chart.title}</title>
<desc id="${described}">${chart.description}</desc>
${boundaries.map(({ at, label }, row) => boundary(label, scale, { at, row, foot }))}
<g class="insp-axis" stroke="${palette.muted}">${
    // The names above dots begin left of it: there each line has a piece of its own.
    !isDots &&
    html`<line x1="${placed(scale, 0)}" y1="${px(top - 2)}" x2="${placed(scale, 0)}" y2="${px(foot)}"/>`
  }<line x1="${placed(scale, 0)}" y1="${px(foot)}" x2="${placed(scale, 100)}" y2="${px(foot)}"/></g>
${key.markup}${markup}
<g class="insp-quiet" font-size="${size - 1}" fill="${palette.muted}">${[0, 100].map((value) => html`<text x="${placed(scale, value)}" y="${px(foot + size * 1.2)}"${value === 100 && html` text-anchor="middle"`}>${value}%</text>`)}${title.map((text, i) => html`<text x="0" y="${px(foot + size * 2.4 + i * lineHeight(size - 1))}">${text}</text>`)}</g>
</svg>`
}

/**
 * A boundary between bands as a light line, with its name on its right, one row lower than the name
 * before it, so that no line crosses a name; where it would leave the chart it stands on the left.
 */
function boundary(
  label: string,
  scale: ValueScale,
  { at, row, foot }: { readonly at: number; readonly row: number; readonly foot: number },
): Markup {
  const size = drawing.size - 1
  const line = lineHeight(size)
  const x = placed(scale, at)
  const fits = (scale(at) / 100) * drawing.width + 5 + labelWidth(label, size) <= drawing.width
  return html`<line class="insp-boundary" x1="${x}" y1="${px(row * line + 2)}" x2="${x}" y2="${px(foot)}" stroke="${palette.hairline}" stroke-width="1.5" stroke-dasharray="4 3"/><text class="insp-quiet" x="${x}" dx="${fits ? 5 : -5}" y="${px(row * line + size)}" font-size="${size}" fill="${palette.muted}"${!fits && html` text-anchor="end"`}>${label}</text>`
}

import {
  placeDistribution,
  segmentLook,
  type DistributionBlock,
  type DistributionShape,
  type PlacedDistribution,
  type PlacedSegment,
  type SegmentLook,
} from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { drawing, share } from './drawing.js'
import { hatchPatterns, type HatchPatterns } from './hatch-patterns.js'
import { px } from './px.js'

/** Names above the bars. */
const shape: DistributionShape = {
  width: drawing.width,
  labels: 0,
  size: 13,
  bar: 24,
  gutter: 16,
  margin: 17,
}

/** A distribution as one SVG for every width: the key, then a row of bars for each row, each panel from its own zero. */
export function drawDistribution(chart: DistributionBlock, id: string): Markup {
  const { size, bar } = shape
  const patterns = hatchPatterns(
    chart.segments.map(({ fill }) => segmentLook(fill)),
    `${id}-chart`,
  )
  const { height, key, rows, axes } = placeDistribution(chart, shape)
  const [named, described] = [`${id}-chart-title`, `${id}-chart-about`]
  return html`
<svg width="100%" height="${px(height)}" role="img" aria-labelledby="${named}" aria-describedby="${described}" font-family="Arial, Helvetica, sans-serif" font-size="${size}" fill="${palette.ink}">
<title id="${named}">${chart.title}</title>
<desc id="${described}">${chart.description}</desc>
${patterns.definitions}${drawKey(key, patterns, size - 1)}
${rows.map(({ y, segments }) => segments.map((one) => drawSegment(one, { y, height: bar, size: size - 1 }, patterns)))}
${rows.flatMap(({ lines }) => lines.map(rowLine))}
<g class="insp-axis" stroke="${palette.muted}">${axes.map(({ x, from, to }) => html`<line x1="${share(x)}" y1="${px(from)}" x2="${share(x)}" y2="${px(to)}"/>`)}</g>
</svg>`
}

function drawKey(
  { samples, texts }: PlacedDistribution['key'],
  patterns: HatchPatterns,
  size: number,
): Markup[] {
  return [
    ...samples.map(({ segment, ...area }) => filled(segmentLook(segment.fill), area, patterns, px)),
    ...texts.map(
      ({ text, x, y, isHeading }) =>
        html`<text x="${px(x)}" y="${px(y)}" font-size="${size}"${isHeading && html` font-weight="bold"`}>${text}</text>`,
    ),
  ]
}

function rowLine({
  text,
  x,
  y,
  anchor,
  isDetail,
}: PlacedDistribution['rows'][number]['lines'][number]): Markup {
  return html`<text x="${px(x)}" y="${px(y)}"${anchor === 'end' && html` text-anchor="end"`}${isDetail && html` class="insp-quiet" fill="${palette.muted}"`}>${text}</text>`
}

function drawSegment(
  { segment, x, width, value }: PlacedSegment,
  { y, height, size }: { y: number; height: number; size: number },
  patterns: HatchPatterns,
): Markup {
  const look = segmentLook(segment.fill)
  const area = filled(look, { x, y, width, height }, patterns, share)
  if (!value) return area
  const on = value.place === 'on'
  const anchor = on ? 'middle' : value.place === 'left' ? 'end' : 'start'
  const [fill, rim] = on ? [`#${look.ink}`, `#${look.ground}`] : [palette.ink, palette.paper]
  // A rim of the ground keeps hatching off the digits.
  return html`${area}<text${on && isSolid(look) && html` class="insp-on-solid"`} x="${share(value.x)}" y="${px(y + height / 2 + size * 0.36)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" stroke="${rim}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">${value.text}</text>`
}

function filled(
  look: SegmentLook,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  patterns: HatchPatterns,
  across: (x: number) => string | number,
): Markup {
  const at = html`x="${across(x)}" y="${px(y)}" width="${across(width)}" height="${px(height)}"`
  const hatch = patterns.fillOf(look)
  return html`<rect class="insp-ground${isSolid(look) && ' insp-solid'}" ${at} fill="#${look.ground}" stroke="#${look.edge}"/>${hatch !== null && html`<rect ${at} fill="${hatch}"/>`}`
}

function isSolid({ ground, line }: SegmentLook): boolean {
  return ground === line
}

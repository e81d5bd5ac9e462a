import { dotCorners, dotLook, type ChartBlock } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { drawing, lineHeight } from './drawing.js'
import { below, type Drawn } from './drawn.js'
import { labelLines, rim } from './label-lines.js'
import { px } from './px.js'
import { dotScale, placed } from './value-scale.js'

/** What the dots stand for, a line each. */
export function drawDotKey({ series }: ChartBlock, top: number): Drawn {
  const { size } = drawing
  const { markup, bottom } = below([...series.entries()], top, 2, ([i, name], y) => {
    const { lines, height } = labelLines(name, y, { indent: 18 })
    return { markup: html`${dot(i, '8', y + lineHeight(size) / 2)}${lines}`, bottom: y + height }
  })
  return { markup: html`${markup}`, bottom: bottom + 6 }
}

/** A category with its dots on a line; the values of the outermost stand beside them. */
export function drawDots({ label, values }: ChartBlock['categories'][number], top: number): Drawn {
  const { bar, size } = drawing
  const name = labelLines(label, top)
  const y = top + name.height + 2 + bar / 2
  const shown = values.flatMap((value, series) => (value === null ? [] : [{ value, series }]))
  const bottom = y + bar / 2
  if (shown.length === 0)
    return { markup: html`${name.lines}${valueText('–', 0, 'start', y)}`, bottom }
  const least = Math.min(...shown.map(({ value }) => value))
  const most = Math.max(...shown.map(({ value }) => value))
  const line = (from: number, to: number, width: number, className: string, color: string) =>
    html`<line class="${className}" x1="${placed(dotScale, from)}" y1="${px(y)}" x2="${placed(dotScale, to)}" y2="${px(y)}" stroke="${color}" stroke-width="${width}"/>`
  const zero = placed(dotScale, 0)
  return {
    markup: html`${name.lines}<line class="insp-axis" x1="${zero}" y1="${px(y - bar / 3)}" x2="${zero}" y2="${px(y + bar / 3)}" stroke="${palette.muted}"/>${line(0, 100, 1, 'insp-track', palette.hairline)}${
      most > least && line(least, most, 3, 'insp-axis', palette.muted)
    }${shown.toReversed().map(({ value, series }) => dot(series, placed(dotScale, value), y))}${
      most > least && valueText(`${least}%`, least, 'end', y)
    }${valueText(`${most}%`, most, 'start', y)}`,
    bottom,
  }

  function valueText(text: string, at: number, anchor: 'start' | 'end', middle: number): Markup {
    return html`<text x="${placed(dotScale, at)}" dx="${anchor === 'start' ? 11 : -11}" y="${px(middle + size * 0.36)}"${anchor === 'end' && html` text-anchor="end"`} font-weight="bold" ${rim}>${text}</text>`
  }
}

/** Told apart by their shape. */
function dot(series: number, x: string, y: number): Markup {
  const { shape, color, radius } = dotLook(series)
  const corners = dotCorners[shape]
  const drawn =
    corners.length === 0
      ? html`<circle class="insp-dot" r="${radius}" fill="#${color}"/>`
      : html`<polygon class="insp-dot" points="${corners.map(([dx, dy]) => `${px(dx * radius)},${px(dy * radius)}`).join(' ')}" fill="#${color}"/>`
  // Only a place can be a share of the width; corners cannot.
  return html`<svg x="${x}" y="${px(y)}" overflow="visible">${drawn}</svg>`
}

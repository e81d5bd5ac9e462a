import type { ChartBlock } from '@inspectorate/publication'
import { html } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { drawing } from './drawing.js'
import { below, type Drawn } from './drawn.js'
import { labelLines, rim } from './label-lines.js'
import { px } from './px.js'
import { barScale, placed } from './value-scale.js'

type Category = ChartBlock['categories'][number]

/** A category with its bar; of several series, the bars below each other, each with its name. */
export function drawBars(chart: ChartBlock, category: Category, top: number): Drawn {
  const { label, values, tone, band } = category
  if (chart.series.length === 1) {
    const fill = tone === undefined ? palette.accent : palette.tones[tone].full
    return namedBar(band === undefined ? label : `${label}: ${band}`, values[0] ?? null, fill, top)
  }
  const name = labelLines(label, top, { strong: true })
  const bars = below([...values.entries()], top + name.height + 2, 4, ([i, value], y) =>
    namedBar(chart.series[i] ?? '', value, palette.series[i % palette.series.length]!, y),
  )
  return { markup: html`${name.lines}${bars.markup}`, bottom: bars.bottom }
}

/** A bar under its name with its value behind it; a dash where there is none. */
function namedBar(label: string, value: number | null, fill: string, top: number): Drawn {
  const { bar, size } = drawing
  const name = labelLines(label, top)
  const y = top + name.height + 2
  const text = html`<text x="${placed(barScale, value ?? 0)}" dx="6" y="${px(y + bar / 2 + size * 0.36)}" font-weight="bold" ${rim}>${value === null ? '–' : `${value}%`}</text>`
  const drawn =
    value !== null &&
    value > 0 &&
    html`<rect class="insp-bar" x="0%" y="${px(y)}" width="${placed(barScale, value)}" height="${bar}" fill="${fill}"/>`
  return { markup: html`${name.lines}${drawn}${text}`, bottom: y + bar }
}

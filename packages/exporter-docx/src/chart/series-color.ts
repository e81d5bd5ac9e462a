import type { Rendering } from '../rendering/rendering.js'
import { contrast } from '../styles/contrast.js'
import { palette } from '../styles/palette.js'

/** The colours of a house, or ours. */
export type SeriesColors = Pick<Rendering, 'accent' | 'seriesColors'>

/** The least contrast of what is drawn (WCAG 2.2, 1.4.11), with something to spare. */
const visible = 3.3

/** The colour of a series of a chart, from 0: the house’s where it has so many, else ours as the house’s. */
export function seriesColor(
  series: number,
  { accent, seriesColors }: SeriesColors,
  ours: string,
): string {
  return series === 0 ? accent : (seriesColors[series - 1] ?? inHouse(ours, accent))
}

/** A colour of ours as the house’s: our blues, dark and light, are its dark colour and a lighter one of it. */
function inHouse(color: string, accent: string): string {
  if (accent === palette.accent) return color
  if (color === palette.accent) return accent
  return color === palette.series[1] ? lighter(accent) : color
}

/** The lightest mixture of a colour and paper that still stands out from paper. */
function lighter(color: string): string {
  for (let share = 60; share > 0; share -= 5) {
    const mixed = [0, 2, 4]
      .map((at) => {
        const part = Number.parseInt(color.slice(at, at + 2), 16)
        return Math.round(part + ((255 - part) * share) / 100)
          .toString(16)
          .padStart(2, '0')
      })
      .join('')
      .toUpperCase()
    if (contrast(mixed, palette.paper) >= visible) return mixed
  }
  return color
}

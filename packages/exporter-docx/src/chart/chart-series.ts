import type { ChartBlock } from '@inspectorate/publication'
import type { ChartSeries } from 'docx/charts'
import { palette } from '../styles/palette.js'

/** The bars of one name. Single bars take the colour of their rating, where they have one. */
export function chartSeries(
  { categories, series }: ChartBlock,
  name: string,
  i: number,
): ChartSeries {
  const tones = categories.map(({ tone }) =>
    tone === undefined ? undefined : palette.tones[tone].full,
  )
  return {
    name,
    values: categories.map(({ values }) => values[i] ?? null),
    color: palette.series[i % palette.series.length] ?? palette.accent,
    ...(series.length === 1 && tones.some((tone) => tone !== undefined) ? { colors: tones } : {}),
  }
}

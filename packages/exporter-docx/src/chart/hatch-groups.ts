import type { ChartBlock, Hatch } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import { xml } from '../xml/xml.js'
import { seriesColor, type SeriesColors } from './series-color.js'
import { lookFill } from './look-fill.js'

/** Two groups are told apart as dark and light; these are for the others. */
const hatches: readonly Hatch[] = ['rising', 'dots', 'level', 'falling']

/** The bars of a third group and of those after it hatched, in the chart and so in its legend: their colours are not needed. */
export function hatchGroups(
  chartXml: string,
  { series }: ChartBlock,
  colors: SeriesColors,
): string {
  if (series.length < 3) return chartXml
  let index = -1
  return chartXml.replace(/<c:ser>.*?<\/c:ser>/gs, (one) => {
    index += 1
    if (index < 2) return one
    const line = seriesColor(index, colors, palette.series[index % palette.series.length]!)
    const hatch = hatches[(index - 2) % hatches.length]!
    const fill = lookFill({ hatch, ground: palette.paper, line, edge: line, ink: palette.ink })
    return one.replace(/(<\/c:tx>)<c:spPr>.*?<\/c:spPr>/s, `$1${xml('c:spPr', {}, fill)}`)
  })
}

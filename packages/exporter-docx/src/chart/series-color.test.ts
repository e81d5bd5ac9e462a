import { expect, it } from 'vitest'
import { contrast } from '../styles/contrast.js'
import { palette } from '../styles/palette.js'
import { seriesColor } from './series-color.js'

const second = palette.series[1]

it('is the house’s own where it has one for the series', () => {
  const colors = { accent: '6B1B3A', seriesColors: ['00703C'] }
  expect(seriesColor(0, colors, palette.accent)).toBe('6B1B3A')
  expect(seriesColor(1, colors, second)).toBe('00703C')
})

it('has a lighter colour of the house for the second series, which still stands out', () => {
  const of = (series: number, accent: string) =>
    seriesColor(series, { accent, seriesColors: [] }, series === 0 ? palette.accent : second)
  expect(of(1, palette.accent)).toBe(second)
  for (const accent of ['6B1B3A', '000000', '005EB8', '00703C', '767676']) {
    const lighter = of(1, accent)
    expect(of(0, accent)).toBe(accent)
    expect(contrast(lighter, palette.paper), accent).toBeGreaterThan(3)
    expect(contrast(lighter, palette.paper), accent).toBeLessThanOrEqual(
      contrast(accent, palette.paper),
    )
  }
  expect(of(1, '6B1B3A')).not.toBe('6B1B3A')
})

import { expect, it } from 'vitest'
import { contrast } from '../styles/contrast.js'
import { palette } from '../styles/palette.js'
import { seriesColor } from './series-color.js'

it('has a lighter colour of the house for the second series, which still stands out', () => {
  expect(seriesColor(1, palette.accent)).toBe(palette.series[1])
  for (const accent of ['6B1B3A', '000000', '005EB8', '00703C', '767676']) {
    const second = seriesColor(1, accent)
    expect(seriesColor(0, accent)).toBe(accent)
    expect(contrast(second, palette.paper), accent).toBeGreaterThan(3)
    expect(contrast(second, palette.paper), accent).toBeLessThanOrEqual(
      contrast(accent, palette.paper),
    )
  }
  expect(seriesColor(1, '6B1B3A')).not.toBe('6B1B3A')
})

import { describe, expect, it } from 'vitest'
import { segmentLook } from './segment-look.js'

const scales = Array.from({ length: 9 }, (_, i) => i + 1)

describe.each(['yes', 'no', 'middle', 'outside', 'plain'] as const)('segments as %s', (as) => {
  it.each(scales)('of %i have numbers that can be read on them', (of) => {
    for (let step = 0; step <= of; step++) {
      const { ground, ink } = segmentLook({ as, step, of })
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(scales.slice(1))('of %i are told from the next one without colour', (of) => {
    for (let step = 2; step <= of; step++)
      expect(segmentLook({ as, step, of }).hatch).not.toBe(
        segmentLook({ as, step: step - 1, of }).hatch,
      )
  })
})

it('the sides of a house with a colour of its own are in that colour', () => {
  expect(segmentLook({ as: 'yes', step: 1, of: 1 }, '123456').ground).toBe('123456')
})

/** As WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

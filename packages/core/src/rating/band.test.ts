import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, type Banding } from './band.js'
import { percentageOf, percentageStated, roundHalfUp } from './percentage.js'

const source = { citation: 'test', confirmed: true }
const bands = [
  { rating: 'inadequate', from: 0 },
  { rating: 'requires-improvement', from: 50 },
  { rating: 'good', from: 65 },
  { rating: 'outstanding', from: 80 },
]
const rounded: Banding = { of: 'rounded', rounding: 'half-up', bands, source }
const exact: Banding = { ...rounded, of: 'exact' }

describe('a percentage', () => {
  it.each([
    [11, 23, 48],
    [13, 41, 32],
    [29, 41, 71],
    [1, 8, 13],
    [3, 8, 38],
    [1, 200, 1],
    [99, 200, 50],
  ])('of %i in %i is printed as %i, halves up', (yes, relevant, printed) => {
    expect(roundHalfUp(percentageOf(yes, relevant))).toBe(printed)
  })

  it('stated with decimals is taken at its digits', () => {
    expect(roundHalfUp(percentageStated(64.49999999999999))).toBe(64)
    expect(roundHalfUp(percentageStated(64.5))).toBe(65)
    expect(roundHalfUp(percentageStated(1e-7))).toBe(0)
    expect(roundHalfUp(percentageStated(100))).toBe(100)
  })

  it('stays exact where floating point does not', () => {
    const relevant = 9_007_199_254_740_991
    expect(roundHalfUp(percentageOf(relevant - 1, relevant))).toBe(100)
    expect(bandOf(percentageOf((relevant - 1) / 2, relevant), exact).rating).toBe('inadequate')
  })
})

describe('a band', () => {
  // Of every sample size up to 60, one case below each boundary, at it and above, against the definition in integers.
  const edges = Array.from({ length: 60 }, (_, i) => i + 1).flatMap((relevant) =>
    [50, 65, 80].flatMap((from) => {
      const at = Math.ceil((from * relevant) / 100)
      return [at - 1, at, at + 1]
        .filter((yes) => yes >= 0 && yes <= relevant)
        .map((yes) => ({ yes, relevant }))
    }),
  )

  it.each([
    {
      banding: rounded,
      floor: (yes: number, relevant: number) => Math.floor((200 * yes + relevant) / (2 * relevant)),
    },
    { banding: exact, floor: (yes: number, relevant: number) => (100 * yes) / relevant },
  ])(
    'of the $banding.of percentage is right one case either side of every boundary',
    ({ banding, floor }) => {
      for (const { yes, relevant } of edges) {
        const expected = bands.findLast(({ from }) => floor(yes, relevant) >= from)!.rating
        expect(bandOf(percentageOf(yes, relevant), banding).rating, `${yes}/${relevant}`).toBe(
          expected,
        )
      }
    },
  )

  it('is decided by the printed figure or by the exact one, as the framework says', () => {
    expect(bandOf(percentageOf(99, 200), rounded).rating).toBe('requires-improvement')
    expect(bandOf(percentageOf(99, 200), exact).rating).toBe('inadequate')
  })

  it('never falls when one more case is sufficient', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.constantFrom(rounded, exact),
        (relevant, some, banding) => {
          const yes = some % relevant
          const rank = (count: number) =>
            bands.findIndex(
              ({ rating }) => rating === bandOf(percentageOf(count, relevant), banding).rating,
            )
          expect(rank(yes + 1)).toBeGreaterThanOrEqual(rank(yes))
        },
      ),
    )
  })

  it('names the boundary above it, or none at the top', () => {
    expect(bandOf(percentageOf(11, 23), rounded)).toEqual({
      rating: 'inadequate',
      from: 0,
      below: 50,
    })
    expect(bandOf(percentageOf(1, 1), rounded)).toEqual({
      rating: 'outstanding',
      from: 80,
      below: null,
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallFramework } from '../../test/small-framework.js'
import type { Answer } from '../inspection/inspection-schema.js'
import { rateTally } from '../rating/rate-inspection.js'
import { rankOf } from '../rating/scale.js'
import { tally } from '../tally/tally.js'
import { fewestCases } from './fewest-cases.js'
import { stress } from './stress.js'

type Pair = readonly [people: Answer, safety: Answer]
const casesOf = (pairs: readonly Pair[]) =>
  pairs.map(([people, safety], i) => ({
    id: `${i}`,
    characteristics: {},
    answers: { 'planning-people': people, 'planning-safety': safety },
  }))
const decisions = {
  service: { name: 'N' },
  judgements: { '1.1': { rating: 'good' } },
  departures: {},
  notRated: {},
}
const rateOf = (pairs: readonly Pair[], departures = {}) =>
  rateTally(smallFramework, { ...decisions, departures }, tally(casesOf(pairs)))
const stressOf = (pairs: readonly Pair[], departures = {}, cohort?: number) =>
  stress(
    smallFramework,
    { cases: casesOf(pairs), sample: { windows: [], cohort } },
    rateOf(pairs, departures),
    { resamples: 200, seed: 1 },
  )
const repeat = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair)

/** Fewest cases by trying every set of cases. */
function byBruteForce(
  needs: readonly number[],
  cases: readonly (readonly boolean[])[],
): number | null {
  let best: number | null = null
  for (let set = 0; set < 1 << cases.length; set++) {
    const chosen = cases.filter((_, i) => set & (1 << i))
    if (
      needs.every((need, q) => chosen.filter((one) => one[q]).length >= need) &&
      (best === null || chosen.length < best)
    )
      best = chosen.length
  }
  return best
}

describe('the fewest cases judged differently', () => {
  it('are as few as any set of cases could be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { maxLength: 9 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
        (cases, needs) => {
          expect(fewestCases({ needs, cases })).toBe(byBruteForce(needs, cases))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('how firm a standard is', () => {
  it('counts a case once when it helps on several key questions', () => {
    const pairs = [
      ...repeat(4, ['yes', 'yes']),
      ...repeat(3, ['no', 'no']),
      ...repeat(3, ['no', 'yes']),
    ]
    const [planning] = stressOf(pairs).standards
    expect(planning).toMatchObject({
      normal: 'poor',
      up: { to: 'fair', cases: 1, answers: [{ question: 'planning-people', count: 1 }] },
      down: null,
    })
  })

  it('needs one case less sufficient to fall when it stands on the boundary', () => {
    const [planning] = stressOf([
      ...repeat(13, ['yes', 'yes']),
      ...repeat(7, ['yes', 'no']),
    ]).standards
    expect(planning).toMatchObject({
      normal: 'good',
      down: { to: 'fair', cases: 1, answers: [{ question: 'planning-safety', count: 1 }] },
    })
  })

  it('is right: judging so many cases differently changes the rating, and one fewer does not', () => {
    const answer = fc.constantFrom<Answer>('yes', 'no')
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 3, maxLength: 12 }), (pairs) => {
        const { up } = stressOf(pairs).standards[0]!
        const before = rankOf(smallFramework, rateOf(pairs).standards[1]!.normal!)
        const reaches = (count: number): boolean => {
          for (let set = 0; set < 1 << pairs.length; set++) {
            const changed = pairs.map((pair, i): Pair => (set & (1 << i) ? ['yes', 'yes'] : pair))
            if ([...set.toString(2)].filter((bit) => bit === '1').length !== count) continue
            if (rankOf(smallFramework, rateOf(changed).standards[1]!.normal!) > before) return true
          }
          return false
        }
        if (!up) return
        expect(reaches(up.cases)).toBe(true)
        expect(reaches(up.cases - 1)).toBe(false)
      }),
      { numRuns: 15 },
    )
  })

  it('says which ratings the interval covers', () => {
    const [planning] = stressOf(repeat(5, ['yes', 'yes'])).standards
    expect(planning?.interval).toEqual({ low: 'fair', high: 'best' })
  })
})

describe('how firm the overall rating is', () => {
  it('counts points to the next rating either way, and names departures it rests on', () => {
    const pairs = [...repeat(12, ['yes', 'yes']), ...repeat(8, ['yes', 'no'])]
    const { overall } = stressOf(pairs, { '2.1': { to: 'good', reason: 'A reason' } })
    expect(overall).toMatchObject({
      rating: 'good',
      score: 4,
      pointsUp: { to: 'best', points: 2 },
      pointsDown: { to: 'fair', points: 1 },
    })
    expect(overall?.restsOnDepartures).toEqual([{ standard: '2.1', otherwise: 'fair' }])
  })
})

describe('resampling', () => {
  it('gives the same shares for the same seed, and they add to one', () => {
    const pairs = [...repeat(11, ['yes', 'yes']), ...repeat(9, ['yes', 'no'])]
    const shares = stressOf(pairs).bootstrap.shares
    expect(stressOf(pairs).bootstrap.shares).toEqual(shares)
    const values = Object.values(shares['2.1']!)
    expect(values.length).toBeGreaterThan(1)
    expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
  })
})

describe('the interval of the lowest key question', () => {
  it('is narrower when the sample is most of its cohort, and a point when it is all of it', () => {
    const cases = [...repeat(7, ['yes', 'yes']), ...repeat(4, ['yes', 'no'])]
    const intervalOf = (cohort?: number) => stressOf(cases, {}, cohort).standards[0]!.interval
    expect(intervalOf()).toEqual({ low: 'poor', high: 'best' })
    expect(intervalOf(12)).toEqual({ low: 'fair', high: 'good' })
    expect(intervalOf(11)).toEqual({ low: 'fair', high: 'fair' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallFramework } from '../../test/small-framework.js'
import { explain } from './explain.js'
import { rate, type RatingEvidence } from './rate.js'
import type { Measure } from '../outcome/ratings.js'
import { rankOf } from './scale.js'

const evidence = (
  people: Measure,
  safety: Measure,
  more: Partial<RatingEvidence> = {},
): RatingEvidence => ({
  service: 'Northtown',
  measures: { 'planning-people': people, 'planning-safety': safety },
  judgements: { '1.1': { rating: 'good', by: 'Ratings panel' } },
  departures: {},
  notRated: {},
  ...more,
})
const standard = (given: RatingEvidence, id: string) =>
  rate(smallFramework, given).standards.find((one) => one.id === id)!

describe('a standard rated from cases', () => {
  it('is driven by its lowest key question', () => {
    const planning = standard(evidence({ yes: 9, relevant: 10 }, { yes: 6, relevant: 10 }), '2.1')
    expect(planning).toMatchObject({
      state: 'rated',
      normal: 'fair',
      rating: 'fair',
      score: 1,
      drivers: ['planning-safety'],
    })
  })

  it('is driven by both key questions when they tie, compared exactly', () => {
    const planning = standard(evidence({ yes: 2, relevant: 3 }, { yes: 4, relevant: 6 }), '2.1')
    expect(planning.drivers).toEqual(['planning-people', 'planning-safety'])
    expect(
      standard(evidence({ yes: 667, relevant: 1000 }, { yes: 2, relevant: 3 }), '2.1').drivers,
    ).toEqual(['planning-safety'])
  })

  it('has no evidence, and is never poor, when a key question has no relevant cases', () => {
    const planning = standard(evidence({ yes: 9, relevant: 10 }, { yes: 0, relevant: 0 }), '2.1')
    expect(planning).toMatchObject({
      state: 'no-evidence',
      rating: null,
      score: null,
      missing: [{ code: 'no-relevant-cases', question: 'planning-safety' }],
    })
  })

  it('is never rated by a departure alone, which then changes nothing', () => {
    const departures = { '2.1': { to: 'good', reason: 'Strong practice was seen' } }
    const rated = rate(
      smallFramework,
      evidence({ yes: 0, relevant: 0 }, { yes: 0, relevant: 0 }, { departures }),
    )
    expect(rated.standards[1]).toMatchObject({ state: 'no-evidence', rating: null })
    expect(rated.warnings).toEqual([
      { code: 'departure-without-effect', standard: '2.1', rating: null },
    ])
  })

  it('takes a stated percentage in place of counts', () => {
    const planning = standard(evidence({ percent: 81 }, { percent: 64.5 }), '2.1')
    expect(planning.keyQuestions[1]).toMatchObject({
      yes: null,
      relevant: null,
      percent: 65,
      band: 'good',
    })
  })

  it('records a departure with its margin in points and cases', () => {
    const departures = {
      '2.1': { to: 'fair', reason: 'Strong practice was seen', by: 'Ratings panel' },
    }
    const planning = standard(
      evidence({ yes: 23, relevant: 23 }, { yes: 11, relevant: 23 }, { departures }),
      '2.1',
    )
    expect(planning).toMatchObject({ normal: 'poor', rating: 'fair', score: 1 })
    expect(planning.departure).toMatchObject({
      kind: 'discretion',
      from: 'poor',
      to: 'fair',
      margin: { points: 2, cases: 1 },
      withinPolicy: true,
    })
  })

  it('counts the cases of every key question on the way up, and of one on the way down', () => {
    const to = (rating: string) => ({ departures: { '2.1': { to: rating, reason: 'A reason' } } })
    const low = standard(
      evidence({ yes: 4, relevant: 10 }, { yes: 3, relevant: 10 }, to('fair')),
      '2.1',
    )
    expect(low.departure?.margin).toEqual({ points: 20, cases: 3 })
    const high = standard(
      evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 }, to('fair')),
      '2.1',
    )
    expect(high.departure?.margin).toEqual({ points: 6, cases: 1 })
  })

  it('warns of a departure outside the discretion policy and refuses nothing', () => {
    const departures = { '2.1': { to: 'best', reason: 'A reason' } }
    const rated = rate(
      smallFramework,
      evidence({ yes: 90, relevant: 100 }, { yes: 40, relevant: 100 }, { departures }),
    )
    expect(rated.standards[1]?.rating).toBe('best')
    expect(rated.warnings).toEqual([
      { code: 'departure-outside-policy', standard: '2.1', margin: { points: 40, cases: 40 } },
    ])
  })

  it('never falls when one more case is sufficient', () => {
    const counts = fc.integer({ min: 1, max: 60 }).chain((relevant) =>
      fc.record({
        relevant: fc.constant(relevant),
        yes: fc.integer({ min: 0, max: relevant - 1 }),
      }),
    )
    fc.assert(
      fc.property(counts, counts, (people, safety) => {
        const before = standard(evidence(people, safety), '2.1').rating!
        const after = standard(evidence(people, { ...safety, yes: safety.yes + 1 }), '2.1').rating!
        expect(rankOf(smallFramework, after)).toBeGreaterThanOrEqual(rankOf(smallFramework, before))
      }),
    )
  })
})

describe('a judged standard', () => {
  const poorPlanning = [
    { yes: 1, relevant: 10 },
    { yes: 1, relevant: 10 },
  ] as const

  it('has no normal rating where no rule leads to one', () => {
    expect(
      standard(evidence({ yes: 9, relevant: 10 }, { yes: 9, relevant: 10 }), '1.1'),
    ).toMatchObject({ normal: null, rating: 'good', departure: null })
  })

  it('is normally at most what decision guidance says, and the panel must answer it', () => {
    const rated = rate(smallFramework, evidence(...poorPlanning))
    expect(rated.standards[0]).toMatchObject({ normal: 'poor', rating: 'good' })
    expect(rated.warnings).toMatchObject([{ code: 'guidance-unanswered', standard: '1.1' }])
  })

  it('keeps the panel’s rating when guidance is set aside with a reason', () => {
    const departures = { '1.1': { to: 'good', reason: 'New leaders turned it round' } }
    const rated = rate(smallFramework, evidence(...poorPlanning, { departures }))
    expect(rated.standards[0]).toMatchObject({
      normal: 'poor',
      rating: 'good',
      departure: { kind: 'guidance-set-aside', from: 'poor', withinPolicy: null },
    })
    expect(rated.warnings).toEqual([])
  })

  it('is undecided until the panel has judged it', () => {
    expect(standard(evidence(...poorPlanning, { judgements: {} }), '1.1')).toMatchObject({
      state: 'undecided',
      rating: null,
      missing: [{ code: 'no-judgement' }],
    })
  })

  it('is not judged by an answer to decision guidance', () => {
    const departures = { '1.1': { to: 'good', reason: 'New leaders turned it round' } }
    const rated = rate(smallFramework, evidence(...poorPlanning, { judgements: {}, departures }))
    expect(rated.standards[0]).toMatchObject({ state: 'undecided', rating: null })
    expect(rated.warnings).toEqual([])
  })
})

describe('the overall rating', () => {
  it('is the sum of points, read from the table', () => {
    expect(
      rate(smallFramework, evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 })).overall,
    ).toMatchObject({ score: 4, outOf: 6, rating: 'good' })
  })

  it('is decided by the same shares when it was decided that a standard cannot be rated', () => {
    const notRated = { '2.1': 'No cases were drawn' }
    const { overall, standards } = rate(
      smallFramework,
      evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 }, { notRated }),
    )
    expect(overall).toMatchObject({ score: 2, outOf: 3, rating: 'good' })
    expect(overall?.because.map(({ code }) => code)).toEqual(['sum', 'maximum-shrunk', 'share'])
    expect(standards[1]?.missing).toEqual([{ code: 'stated', reason: 'No cases were drawn' }])
  })

  it('is provisional, with the whole maximum, until every scored standard is decided', () => {
    const unjudged = evidence(
      { yes: 9, relevant: 10 },
      { yes: 7, relevant: 10 },
      { judgements: {} },
    )
    expect(rate(smallFramework, unjudged).overall).toMatchObject({
      state: 'provisional',
      rating: null,
      score: 2,
      outOf: 6,
      undecided: ['1.1'],
      scored: 2,
    })
    const noCases = evidence({ yes: 0, relevant: 0 }, { yes: 0, relevant: 0 })
    expect(rate(smallFramework, noCases).overall).toMatchObject({
      state: 'provisional',
      undecided: ['2.1'],
    })
  })

  it('is final exactly when every scored standard is decided', () => {
    const measure = fc.integer({ min: 0, max: 9 }).chain((relevant) =>
      fc.record({
        relevant: fc.constant(relevant),
        yes: fc.integer({ min: 0, max: relevant }),
      }),
    )
    fc.assert(
      fc.property(measure, measure, fc.boolean(), fc.boolean(), (people, safety, judged, not) => {
        const rated = rate(
          smallFramework,
          evidence(people, safety, {
            ...(judged ? {} : { judgements: {} }),
            notRated: not ? { '2.1': 'Too few cases' } : {},
          }),
        )
        const decided = judged && (not || (people.relevant > 0 && safety.relevant > 0))
        expect(rated.overall).toMatchObject({
          state: decided ? 'final' : 'provisional',
          outOf: not ? 3 : 6,
        })
      }),
    )
  })

  it('is null when it was decided that nothing can be rated, and when the framework has none', () => {
    const nothing = evidence(
      { yes: 0, relevant: 0 },
      { yes: 0, relevant: 0 },
      { judgements: {}, notRated: { '1.1': 'Closed in the week', '2.1': 'No cases were drawn' } },
    )
    expect(rate(smallFramework, nothing).overall).toBeNull()
    const none = {
      ...smallFramework,
      overall: { rule: 'none' as const, source: { citation: 'test', confirmed: true } },
    }
    expect(
      rate(none, evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 })).overall,
    ).toBeNull()
  })

  it('leaves out what is reported only', () => {
    expect(
      standard(evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 }), '2.2'),
    ).toMatchObject({ state: 'reported-only', missing: [{ code: 'reported-only' }] })
  })
})

describe('an explanation', () => {
  it('says why in sentences', () => {
    const departures = {
      '2.1': { to: 'fair', reason: 'Strong practice was seen', by: 'Ratings panel' },
    }
    const given = evidence({ yes: 23, relevant: 23 }, { yes: 11, relevant: 23 }, { departures })
    const explanations = explain(smallFramework, rate(smallFramework, given))
    expect(explanations.standards[1]?.sentences).toEqual([
      '2.1 Planning is rated Fair.',
      '“Engaging people”: 23 of the 23 relevant cases were sufficient, 100 per cent, in the band Best (80 per cent and over).',
      '“Keeping others safe”: 11 of the 23 relevant cases were sufficient, 48 per cent, in the band Poor (below 50 per cent).',
      'The lowest key question drives the standard. With 48 per cent that is “Keeping others safe”, so the normal rating is Poor.',
      'The ratings panel used professional discretion and gave Fair instead of Poor. The result was 2 percentage points short of Fair; 1 case judged differently would have given it. That is within the discretion policy. Reason recorded: Strong practice was seen.',
      'Fair adds 1 point to the overall score.',
    ])
    expect(explanations.overall?.sentences.at(-1)).toBe(
      'By the framework’s table, a score from 2 to 3 out of 6 is Fair.',
    )
  })

  it('says what is still to be decided, and no rating before', () => {
    const given = evidence({ yes: 0, relevant: 0 }, { yes: 1, relevant: 2 }, { judgements: {} })
    const { overall, standards } = explain(smallFramework, rate(smallFramework, given))
    expect(overall?.sentences).toEqual([
      'Northtown has no overall rating yet (provisional: 2 of 2 standards not judged).',
      'An overall rating follows once every scored standard is decided. Still to decide: 1.1 Leadership and 2.1 Planning.',
    ])
    expect(standards[0]?.sentences).toEqual([
      '1.1 Leadership is not judged yet.',
      'The panel has not judged it.',
    ])
    expect(standards[1]?.sentences.at(-1)).toBe(
      '“Engaging people”: no relevant cases. The panel has not decided that it cannot be rated.',
    )
  })

  it('unfolds the driver into the key questions behind it', () => {
    const { standards } = explain(
      smallFramework,
      rate(smallFramework, evidence({ yes: 9, relevant: 10 }, { yes: 7, relevant: 10 })),
    )
    expect(standards[1]?.tree.children[0]?.children).toHaveLength(2)
  })
})

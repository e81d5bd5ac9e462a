import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { compareInspections } from './compare-inspections.js'

type Change = Parameters<typeof northtown>[0]
const changes = (before: Change, after: Change) =>
  parsedOrThrow(compareInspections(northtown(before), northtown(after)))
const codes = (before: Change, after: Change) =>
  new Set(changes(before, after).map(({ code }) => code))
const cases = (safeOnCase7: 'yes' | 'no') =>
  northtown().inspection.cases.map((one) =>
    one.id === 'case-7'
      ? { ...one, answers: { ...one.answers, 'assessment-safety': safeOnCase7 } }
      : one,
  )
const foreword = (text: string) => ({ narrative: { foreword: text } })
const advice = (text: string) => ({ addressee: 'probation-delivery-unit', text })

describe('comparing an inspection with itself', () => {
  it('finds nothing, whatever the order of keys', () => {
    const { inspection } = northtown()
    const turned = Object.fromEntries(Object.entries(inspection).toReversed())
    expect(changes({}, turned)).toEqual([])
  })

  it('finds nothing where a paragraph was wrapped anew', () => {
    expect(
      changes(foreword('One thing.\nAnother thing.'), foreword('One\nthing. Another thing.')),
    ).toEqual([])
  })
})

describe('a case judged differently', () => {
  it('is told with the figures it moves', () => {
    const narrative = { foreword: 'Safe in :count[assessment-safety yes].' }
    const found = changes({ narrative }, { narrative, cases: cases('yes') })
    expect(found).toContainEqual({
      code: 'answer',
      survey: null,
      case: 'case-7',
      question: 'assessment-safety',
      from: 'no',
      to: 'yes',
    })
    expect(found).toContainEqual({
      code: 'figure',
      reference: 'count[assessment-safety yes]',
      from: '4 of the 11',
      to: '5 of the 11',
    })
    expect(found.some(({ code }) => code === 'sentence')).toBe(false)
  })

  it('is no change of rating while the rating stays', () => {
    expect(codes({}, { cases: cases('yes') })).not.toContain('rating')
  })
})

describe('decisions', () => {
  it('move the rating, and the new steps say why', () => {
    const found = changes(
      {},
      { judgements: { '1.1': { rating: 'outstanding', by: 'Ratings panel' } } },
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'rating',
        standard: '1.1',
        from: { state: 'rated', rating: 'good', normal: null, score: 2 },
        to: { state: 'rated', rating: 'outstanding', normal: null, score: 3 },
        because: expect.arrayContaining([
          { code: 'judged', rating: 'outstanding', by: 'Ratings panel' },
        ]),
      }),
    )
    expect(found.map(({ code }) => code)).toContain('judgement')
  })

  it('tell a departure with its reason', () => {
    const departure = { to: 'requires-improvement', reason: 'Recent practice is better.' }
    expect(changes({}, { departures: { '2.2': departure } })).toContainEqual({
      code: 'departure',
      standard: '2.2',
      from: null,
      to: departure,
    })
  })
})

describe('the narrative', () => {
  it('tells a reworded sentence apart from one that came or went', () => {
    expect(
      changes(
        foreword('Staff are committed to their work. It rained. Leaders listen.'),
        foreword('Staff are very committed to their work. Leaders listen. Morale is high.'),
      ),
    ).toEqual([
      {
        code: 'sentence',
        section: 'foreword',
        from: 'Staff are committed to their work.',
        to: 'Staff are very committed to their work.',
      },
      { code: 'sentence', section: 'foreword', from: 'It rained.', to: null },
      { code: 'sentence', section: 'foreword', from: null, to: 'Morale is high.' },
    ])
  })

  it('takes a new section as sentences that came', () => {
    expect(changes({}, foreword('First. Second.'))).toHaveLength(2)
  })

  it('that refers to nothing is a fault rather than a difference', () => {
    const broken = northtown(foreword('Safe in :count[nothing yes].'))
    expect(compareInspections(northtown(), broken)).toMatchObject({ ok: false })
  })
})

describe('everything else', () => {
  it('tells details by their place', () => {
    expect(changes({}, { state: 'published' })).toEqual([
      { code: 'detail', path: 'state', from: 'draft', to: 'published' },
    ])
  })

  it('tells cases that came and went', () => {
    const { inspection } = northtown()
    expect(changes({}, { cases: inspection.cases.slice(1) })).toContainEqual({
      code: 'case-removed',
      survey: null,
      case: 'case-0',
    })
  })

  it('tells a recommendation that was reworded as one', () => {
    const addressee = northtown().framework.addressees[0]!.id
    const [from, to] = [
      { ...advice('review every caseload each month'), addressee },
      { ...advice('review every caseload each week'), addressee },
    ]
    expect(changes({ recommendations: [from] }, { recommendations: [to] })).toEqual([
      { code: 'recommendation', from, to },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { lakeside, type Alike } from '../../test/lakeside.js'
import type { RatedInspection } from '../rated-inspection.js'
import { parseReferenceText } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'

const say = (rated: RatedInspection, reference: string) => {
  const found = resolveFigure(rated, parseReferenceText(reference)!)
  return 'fault' in found ? `${found.fault}: ${found.expected}` : found.text
}
const given = (question: string, counts: Record<string, number>, is = {}): Alike[] =>
  Object.entries(counts).map(([answer, times]) => ({ times, is, answers: { [question]: answer } }))

/** Now with what was counted before. */
const since = (before: readonly Alike[], cases: readonly Alike[], change = {}) => {
  const { cases: counted } = lakeside({ cases: before })
  const earlier = {
    id: 'lakeside-2023',
    framework: 'hostels',
    published: '2023-03',
    cases: counted,
    surveys: {},
    ...change,
  }
  return lakeside({ cases, change: { earlier } })
}

describe('a trend of answers that are not yes and no', () => {
  it('is of what counts as yes, of a side, or of the answers named', () => {
    const rated = since(
      given('safe', { agree: 10, disagree: 11 }),
      given('safe', { agree: 20, 'strongly-agree': 9, disagree: 19, unknown: 30 }),
    )
    expect(say(rated, 'trend[safe yes]')).toBe('rose from 48 per cent to 60 per cent')
    expect(say(rated, 'trend[safe no]')).toBe('fell from 52 per cent to 40 per cent')
    expect(say(rated, 'trend[safe agree]')).toBe('fell from 48 per cent to 42 per cent')
    expect(say(rated, 'trend[safe agree+strongly-agree]')).toBe(
      'rose from 48 per cent to 60 per cent',
    )
  })

  it('of numbers is of those within the limit that counts as yes', () => {
    const rated = since(given('wait', { 2: 1, 20: 3 }), given('wait', { 11: 3, 12: 1 }))
    expect(say(rated, 'trend[wait yes]')).toBe('rose from 25 per cent to 75 per cent')
  })

  it('is none of answers outside the base, of no yes, or from other answers', () => {
    const rated = since(given('safe', { agree: 10 }), given('safe', { agree: 2, unknown: 3 }))
    expect(say(rated, 'trend[safe unknown]')).toContain('outside the base')
    expect(say(rated, 'trend[safe agre]')).toBe('unknown-figure: agree, perhaps')
    expect(say(rated, 'trend[notice yes]')).toContain('none of notice counts as yes')
    const then = { size: 3, questions: { safe: { yes: 1, no: 2, na: 0 } }, groups: {} }
    const other = since([], given('safe', { agree: 2 }), { cases: then })
    expect(say(other, 'trend[safe yes]')).toContain('the same answers in lakeside-2023')
  })
})

describe('a ranking by groups', () => {
  const inHouses = (question: string, answers: readonly Record<string, number>[]) =>
    lakeside({
      cases: ['north', 'south', 'east'].flatMap((house, i) =>
        given(question, answers[i]!, { house }),
      ),
    })

  it('is by the percentage that counts as yes', () => {
    const rated = inHouses('safe', [
      { agree: 1, disagree: 1, unknown: 9 },
      { agree: 2, disagree: 1 },
      { agree: 1, neither: 2 },
    ])
    expect(say(rated, 'ranking[highest safe by house]')).toBe('people in the south house')
    expect(say(rated, 'ranking[lowest safe by house]')).toBe('people in the east house')
  })

  it('is by the median where nothing counts as yes', () => {
    const rated = inHouses('notice', [{ 7: 3, 50: 1 }, { 14: 2, 15: 2 }, { 7: 1 }])
    const found = resolveFigure(rated, {
      kind: 'ranking',
      end: 'highest',
      among: 'notice',
      by: 'house',
      form: 'result',
    })
    expect(found).toMatchObject({ text: 'people in the south house (a median of 14.5 days)' })
    expect(say(rated, 'ranking[lowest notice by house]')).toBe(
      'people in the north house and people in the east house, equally',
    )
    expect(
      say(
        inHouses('home', [{ own: 1 }, { own: 2 }, { none: 1 }]),
        'ranking[highest home by house]',
      ),
    ).toMatch(/^empty-figure/)
  })
})

it('a word of quantity is of those on a side', () => {
  const rated = lakeside({
    cases: given('safe', { agree: 8, neither: 1, disagree: 3, unknown: 40 }),
  })
  expect(say(rated, 'quantity[safe yes]')).toBe('a majority')
  expect(say(rated, 'quantity[safe no]')).toBe('a minority')
  expect(say(lakeside({ cases: given('home', { own: 3 }) }), 'quantity[home yes]')).toContain(
    'none of home counts as yes',
  )
})

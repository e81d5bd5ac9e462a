import { describe, expect, it } from 'vitest'
import { lakeside, type Alike } from '../../test/lakeside.js'
import { parseReferenceText } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'

const scale = ['strongly-disagree', 'disagree', 'neither', 'agree', 'strongly-agree', 'unknown']
/** Women and men with so many of each answer to a question. */
const twoGroups = (
  question: string,
  answers: readonly string[],
  women: readonly number[],
  men: readonly number[],
): Alike[] =>
  [women, men].flatMap((counts, i) =>
    counts.map((times, at) => ({
      times,
      is: { sex: i === 0 ? 'woman' : 'man' },
      answers: { [question]: answers[at]! },
    })),
  )
const found = (cases: readonly Alike[], reference: string) =>
  resolveFigure(lakeside({ cases }), parseReferenceText(reference)!)
const textOf = (cases: readonly Alike[], reference: string) => {
  const one = found(cases, reference)
  return 'fault' in one ? `${one.fault}: ${one.expected}` : one.text
}
const valueOf = (cases: readonly Alike[], reference: string) => {
  const one = found(cases, reference)
  return 'fault' in one ? null : one.value
}

describe('a comparison of answers on a scale', () => {
  const women = [2, 6, 2, 1, 0]
  const men = [1, 3, 4, 4, 1]

  it('is of medians, by the exact permutation test of midranks', () => {
    const cases = twoGroups('safe', scale, women, men)
    expect(textOf(cases, 'compare[safe]{sex=woman}')).toBe(
      'a median of “Disagree” against “Neither” (p = 0.05)',
    )
    expect(valueOf(cases, 'p-value[safe]{sex=woman}')).toBeCloseTo(40947 / 832048, 10)
    expect(valueOf(cases, 'p-value[safe]{sex=man}')).toBeCloseTo(40947 / 832048, 10)
  })

  it('carries its test, its counts and how often the one is above the other', () => {
    const one = found(twoGroups('safe', scale, [...women, 9], men), 'compare[safe]{sex=woman}')
    expect(!('fault' in one) && one.evidence).toEqual([
      { label: 'Question', value: 'The person is safe in the hostel.' },
      {
        label: 'Sex: Women',
        value: '11 answers, Strongly disagree 2, Disagree 6, Neither 2, Agree 1, Strongly agree 0',
      },
      {
        label: 'All other cases',
        value: '13 answers, Strongly disagree 1, Disagree 3, Neither 4, Agree 4, Strongly agree 1',
      },
      { label: 'Ranked above the others, ties counting half', value: 'in 27% of all pairs' },
      { label: 'Test', value: 'Exact permutation test of midranks, two-sided: p = 0.0492' },
    ])
  })

  it('says which is higher on the whole where medians are alike, or the other way round', () => {
    const alike = twoGroups('safe', scale, [0, 1, 6, 3, 3], [3, 3, 6, 1, 0])
    expect(textOf(alike, 'compare[safe]{sex=woman}')).toMatch(
      /^a median of “Neither” against “Neither”, higher on the whole \(p = 0\.0\d+\)$/,
    )
    expect(textOf(alike, 'compare[safe]{sex=man}')).toContain('lower on the whole')
    const same = twoGroups('safe', scale, [0, 0, 4], [0, 0, 4])
    expect(textOf(same, 'compare[safe]{sex=woman}')).toBe(
      'a median of “Neither” against “Neither” (p = 1.00)',
    )
  })

  it('against several other groups is against all of them together', () => {
    const houses = ['north', 'south', 'east'].flatMap((house, i) =>
      scale.slice(0, 5).map((answer, at) => ({
        times: [women, [1, 1, 2, 2, 0], [0, 2, 2, 2, 1]][i]![at]!,
        is: { house },
        answers: { safe: answer },
      })),
    )
    expect(valueOf(houses, 'p-value[safe]{house=north}')).toBeCloseTo(40947 / 832048, 10)
  })
})

describe('a comparison of', () => {
  it('numbers is of their medians, in their unit', () => {
    const weeks = ['2', '4', '10', '12']
    const cases = twoGroups('wait', weeks, [3, 1, 0, 0], [0, 1, 2, 1])
    expect(textOf(cases, 'compare[wait]{sex=woman}')).toBe(
      'a median of 2 weeks against 10 weeks (p = 0.06)',
    )
    // 2/35 of all permutations, where the normal distribution would say 0.04.
    const exact = twoGroups('wait', ['1', '2', '3', '4', '5'], [3, 1, 0, 0, 0], [0, 1, 1, 1, 1])
    expect(valueOf(exact, 'p-value[wait]{sex=man}')).toBeCloseTo(2 / 35, 10)
  })

  it('one choice says what most chose, by the test of Freeman and Halton', () => {
    const cases = twoGroups('home', ['own', 'shared', 'none'], [3, 1, 0], [0, 1, 3])
    expect(textOf(cases, 'compare[home]{sex=woman}')).toBe(
      '“Own home” most often, 75 per cent of four, against “No home” most often, 75 per cent of four (p = 0.06)',
    )
    const tied = twoGroups('home', ['own', 'shared', 'none'], [2, 2, 0], [0, 1, 3])
    expect(textOf(tied, 'compare[home]{sex=woman}')).toContain(
      '“Own home” and “Shared home” most often, 50 per cent each of four',
    )
  })

  it('several choices is of one of them, by Fisher’s exact test', () => {
    const cases = twoGroups('needs', ['money work', 'nothing'], [6, 3], [10, 22])
    expect(textOf(cases, 'compare[needs work]{sex=woman}')).toBe(
      '67 per cent of nine against 31 per cent of 32 (p = 0.12)',
    )
    expect(valueOf(cases, 'p-value[needs work]{sex=woman}')).toBeCloseTo(44419 / 374699, 10)
  })

  it('people who were surveyed is of those who are told apart', () => {
    const guests = twoGroups('quiet', scale, [2, 6, 2, 1, 0], [1, 3, 4, 4, 1])
    const one = resolveFigure(
      lakeside({ guests }),
      parseReferenceText('p-value[quiet]{sex=woman}')!,
    )
    expect('fault' in one ? null : one.value).toBeCloseTo(40947 / 832048, 10)
    const none = resolveFigure(
      lakeside({ guests }),
      parseReferenceText('p-value[quiet]{house=north}')!,
    )
    expect('fault' in none && none.fault).toBe('empty-figure')
  })

  it('yes and no is of the share of an answer, as it was', () => {
    const cases = twoGroups('welcomed', ['yes', 'no', 'na'], [6, 3, 2], [10, 22, 5])
    const text = '67 per cent of nine against 31 per cent of 32 (p = 0.12)'
    expect(textOf(cases, 'compare[welcomed yes]{sex=woman}')).toBe(text)
    expect(textOf(cases, 'compare[welcomed]{sex=woman}')).toBe(text)
  })
})

it.each([
  ['compare[safe yes]{sex=woman}', 'unknown-figure', 'compared as a whole'],
  ['compare[needs]{sex=woman}', 'unknown-figure', 'money, work, health, nothing'],
  ['compare[needs works]{sex=woman}', 'unknown-figure', 'work'],
  ['compare[worry]{sex=woman}', 'unknown-figure', 'not words or days'],
  ['compare[welcomed na]{sex=woman}', 'unknown-figure', 'yes|no'],
  ['compare[home]{sex=man}', 'empty-figure', 'in the subgroup and outside it'],
  ['compare[saef]{sex=man}', 'unknown-figure', 'safe'],
])('%s is refused: %s', (reference, fault, expected) => {
  const one = found(twoGroups('safe', scale, [1, 2], [3, 4]), reference)
  expect('fault' in one && one.fault).toBe(fault)
  expect('fault' in one && one.expected).toContain(expected)
})

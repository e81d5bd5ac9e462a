import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sets } from '../../test/answer-sets.js'
import { answerSet, type ChoiceSet, type NumberSet } from './answer-set.js'
import { canonicalFault } from './canonical-fault.js'
import { readAnswer } from './read-answer.js'
import { readChosen } from './read-several.js'
import { textOfUnits } from './units.js'

const ready = (name: keyof typeof sets) => answerSet(name, sets[name])
const read = (name: keyof typeof sets, typed: string) => {
  const result = readAnswer(ready(name), typed)
  return result.ok ? result.answer : `${result.fault.code}: ${result.fault.expected}`
}

describe('an answer is read from its id or its label', () => {
  it.each([
    ['agreement', 'agree', 'agree'],
    ['agreement', ' AGREE ', 'agree'],
    ['agreement', 'cytuno', 'agree'],
    ['agreement', 'Don’t know', 'unknown'],
    ['agreement', '', null],
    ['home', 'Care  home', 'care'],
    ['agreement', 'agreee', 'not-in-set: agree, perhaps'],
    ['agreement', 'agree disagree', 'not-in-set: Strongly disagree, Disagree'],
    ['agreement', '4', 'not-in-set: Strongly disagree, Disagree'],
    ['agreement', '[c]', 'not-in-set: Strongly disagree, Disagree'],
  ] as const)('%s: “%s”', (name, typed, expected) => {
    const found = read(name, typed)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toContain(expected)
  })
})

describe('several choices', () => {
  it.each([
    ['work housing', 'housing work'],
    ['housing', 'housing'],
    ['Work, or training;Housing;', 'housing work'],
    ['Work, or training', 'work'],
    ['None of these', 'none'],
    [' ; ', null],
    ['housing housing', 'chosen-twice: each choice once'],
    ['housing; Housing', 'chosen-twice: each choice once'],
    ['none work', 'not-alone: none (None of these) by itself, or without it'],
    ['work unknown', 'not-alone: unknown (Don’t know) by itself, or without it'],
    ['housing wrk', 'not-in-set: work, perhaps'],
  ])('“%s”', (typed, expected) => {
    expect(read('needs', typed)).toBe(expected)
  })

  it('have one text whatever the order in which they were ticked', () => {
    const set = ready('needs') as ChoiceSet
    fc.assert(
      fc.property(fc.shuffledSubarray(['housing', 'work', 'health']), (chosen) => {
        const inOrder = ['housing', 'work', 'health'].filter((id) => chosen.includes(id))
        expect(readChosen(set, chosen)).toEqual({ ok: true, answer: inOrder.join(' ') || null })
      }),
    )
  })
})

describe('a number', () => {
  it.each([
    ['20', '20'],
    ['20.0', '20'],
    ['020', '20'],
    ['0.50', '0.5'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['\u22120', '0'],
    ['\u22120.5', '-0.5'],
    ['20 weeks', '20'],
    ['1 week', '1'],
    ['20weeks', '20'],
    ['Not known', 'unknown'],
  ])('“%s” is kept as one text', (typed, expected) => {
    expect(read('wait', typed)).toBe(expected)
  })

  it.each([
    ['2e1', 'invalid-value'],
    ['+20', 'invalid-value'],
    ['1,5', 'invalid-value'],
    ['1.5.2', 'invalid-value'],
    ['about 20', 'invalid-value'],
    ['>30', 'invalid-value'],
    ['\u0662\u0660', 'invalid-value'],
    ['[c]', 'invalid-value'],
    ['[low]', 'invalid-value'],
    ['20 %', 'invalid-value'],
    ['20-30', 'invalid-value'],
    ['NaN', 'invalid-value'],
    ['Infinity', 'invalid-value'],
    ['20 days', 'other-unit'],
    ['20.25', 'too-many-decimals'],
    ['105', 'out-of-range'],
    ['-1.1', 'out-of-range'],
    ['9'.repeat(30), 'out-of-range'],
  ])('“%s” is no evidence', (typed, code) => {
    expect(read('wait', typed)).toMatch(new RegExp(`^${code}: `))
  })

  it('says what is expected, with range and unit', () => {
    expect(read('wait', 'about 20')).toBe(
      'invalid-value: a number of at most 1 decimal from -1 to 104, in weeks, or Not known',
    )
  })

  it('in a file is its one text, never another', () => {
    const wait = ready('wait')
    for (const text of ['20', '0.5', '-0.5', '0', 'unknown'])
      expect(canonicalFault(wait, text)).toBeNull()
    for (const [text, expected] of [
      ['20.0', '"20"'],
      ['-0', '"0"'],
      ['20 weeks', '"20"'],
      ['Not known', '"unknown"'],
      [' 20', '"20"'],
    ] as const)
      expect(canonicalFault(wait, text)).toMatchObject({ code: 'invalid-value', expected })
    expect(canonicalFault(wait, '')).toMatchObject({ code: 'invalid-value' })
  })

  it('reads back what it writes, at any decimals', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.integer({ min: 0, max: 6 }),
        (units, decimals) => {
          const set = answerSet('any', {
            kind: 'number',
            unit: { id: 'day', label: { en: 'days' } },
            min: -1_000_000_000,
            max: 1_000_000_000,
            decimals,
          }) as NumberSet
          const text = textOfUnits(units, decimals)
          expect(readAnswer(set, text)).toEqual({ ok: true, answer: text })
          expect(text).toMatch(/^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/)
        },
      ),
    )
  })
})

describe('a day and words', () => {
  it.each([
    ['day', '2024-02-29', '2024-02-29'],
    ['day', '2023-02-29', 'invalid-value: a day from 2020-01-01 to 2026-12-31, as 2024-03-31'],
    ['day', '29/02/2024', 'invalid-value: a day from 2020-01-01 to 2026-12-31, as 2024-03-31'],
    ['day', '2019-12-31', 'out-of-range: a day from 2020-01-01 to 2026-12-31, as 2024-03-31'],
    ['words', ' Too long a wait. ', 'Too long a wait.'],
    ['words', 'x'.repeat(41), 'out-of-range: at most 40 characters'],
    ['words', '[c]', 'invalid-value: the words themselves'],
  ] as const)('%s: “%s”', (name, typed, expected) => {
    expect(read(name, typed)).toBe(expected)
  })
})

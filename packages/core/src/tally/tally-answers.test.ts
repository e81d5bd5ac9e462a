import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questions as files, sets } from '../../test/answer-sets.js'
import { answerQuestions } from '../answers/answer-question.js'
import type { Routed } from '../answers/routing.js'
import { casesOf, tableOf } from '../table/tabled-cases.js'
import { answerColumnsOf, tallyAnswerColumns } from './answer-columns.js'
import { answerRows } from './answer-rows.js'
import { tallyAnswers } from './tally-answers.js'
import { tallyOfRows, type CountedRow } from './tally-of-rows.js'
import { TallySchema, type Tally } from './tally-schema.js'
import { countsOf, emptyTally, mergeTallies, tally } from './tally.js'
import { cases } from '../../test/random-cases.js'

const questions = answerQuestions(files, sets)
const count = (some: Iterable<Routed>) => tallyAnswers(some, questions)
const json = (counted: Tally) => JSON.stringify(counted)

const one = (answers: Record<string, string>, rest: Partial<Routed> = {}): Routed => ({
  characteristics: {},
  answers,
  ...rest,
})

describe('a tally of answers', () => {
  it('is how often each was given, and how many were asked', () => {
    const counted = count([
      one({ home: 'care', needs: 'housing work' }, { characteristics: { site: 'north' } }),
      one(
        { home: 'own', needs: 'housing work', safe: 'agree' },
        { characteristics: { site: 'north' } },
      ),
      one({ home: 'care', began: '2024-01-31' }, { texts: { worries: 'Rent.' } }),
    ])
    expect(counted.questions['home']).toEqual({
      asked: 3,
      answers: [
        ['care', 2],
        ['own', 1],
      ],
    })
    expect(counted.questions['needs']).toEqual({ asked: 3, answers: [['housing work', 2]] })
    expect(counted.questions['safe']).toEqual({ asked: 2, answers: [['agree', 1]] })
    expect(counted.questions['seen']).toEqual({ yes: 0, no: 0, na: 0, asked: 3 })
    expect(counted.questions['began']).toEqual({ asked: 3, answers: [['given', 1]] })
    expect(counted.questions['worries']).toEqual({ asked: 1, answers: [['given', 1]] })
    expect(counted.questions['themes']).toEqual({ asked: 1, answers: [] })
    expect(counted.groups['site']!['north']!.questions['home']).toEqual({
      asked: 2,
      answers: [
        ['care', 1],
        ['own', 1],
      ],
    })
  })

  it('has asked a case that holds an answer which routing does not reach', () => {
    const counted = count([one({ safe: 'na' })])
    expect(counted.questions['safe']).toEqual({ asked: 1, answers: [['na', 1]] })
  })

  it('keeps numbers in the order of their texts, which every language sorts alike', () => {
    const waits = ['9', '10', '2', '-1', '0.5'].map((wait) => one({ wait }))
    expect(count(waits).questions['wait']).toEqual({
      asked: 5,
      answers: [
        ['-1', 1],
        ['0.5', 1],
        ['10', 1],
        ['2', 1],
        ['9', 1],
      ],
    })
  })

  it('of yes and no has what the tally of them has, and who were asked', () => {
    const yesNo = answerQuestions([
      { id: 'seen' },
      { id: 'plan', asked: { question: 'seen', is: ['yes'] } },
    ])
    const some = [one({ seen: 'yes' }), one({ seen: 'no', plan: 'na' }), one({})]
    const counted = tallyAnswers(some, yesNo)
    expect(counted.questions).toEqual({
      plan: { yes: 0, no: 0, na: 1, asked: 2 },
      seen: { yes: 1, no: 1, na: 0, asked: 3 },
    })
    expect(counted).not.toHaveProperty('sets')
    expect(countsOf(counted, 'seen')).toMatchObject(countsOf(tally(some as never), 'seen'))
  })

  it('is a commutative monoid to the byte, and of parts the tally of the whole', () => {
    fc.assert(
      fc.property(cases, cases, cases, (a, b, c) => {
        const [x, y, z] = [count(a), count(b), count(c)]
        expect(json(mergeTallies(x, y))).toBe(json(mergeTallies(y, x)))
        expect(json(mergeTallies(mergeTallies(x, y), z))).toBe(
          json(mergeTallies(x, mergeTallies(y, z))),
        )
        expect(json(mergeTallies(x, emptyTally))).toBe(json(x))
        expect(json(mergeTallies(x, y))).toBe(json(count([...b, ...a])))
      }),
    )
  })

  it('is the same whatever the order of the cases, from columns, from a table and from rows', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const whole = json(count(some))
        expect(json(count(some.toReversed()))).toBe(whole)
        expect(json(tallyAnswerColumns(answerColumnsOf(some, questions), questions))).toBe(whole)
        const numbered = some.map((each, i) => ({ id: `${i}`, ...each }))
        expect(json(count(casesOf(tableOf(numbered))))).toBe(whole)
        expect(json(tallyOfRows(countedRows(some), questions))).toBe(whole)
        expect(TallySchema.safeParse(JSON.parse(whole)).success).toBe(true)
      }),
    )
  })

  it('never has more answers than it asked', () => {
    fc.assert(
      fc.property(cases, (some) => {
        for (const part of [count(some), ...Object.values(count(some).groups['site'] ?? {})])
          for (const counts of Object.values(part.questions)) {
            const given =
              'yes' in counts
                ? counts.yes + counts.no + counts.na
                : counts.answers.reduce((sum, [, n]) => sum + n, 0)
            expect(counts.asked! - given).toBeGreaterThanOrEqual(0)
            expect(counts.asked).toBeLessThanOrEqual(part.size)
          }
      }),
    )
  })

  it('is never added to counts of another set', () => {
    const other = answerQuestions([{ id: 'home', answers: 'needs' }], sets)
    const here = count([one({ home: 'care' })])
    expect(() => mergeTallies(here, tallyAnswers([one({ home: 'housing' })], other))).toThrow(
      expect.objectContaining({ code: 'other-answers' }),
    )
    expect(() => mergeTallies(here, tally([one({ home: 'yes' }) as never]))).toThrow(
      expect.objectContaining({ code: 'other-answers' }),
    )
    const translated = answerQuestions([{ id: 'home', answers: 'home' }], {
      home: {
        kind: 'one',
        values: ['own', 'care', 'hospital'].map((id) => ({ id, label: { cy: `y ${id}` } })),
      },
    })
    expect(() => mergeTallies(here, tallyAnswers([one({ home: 'own' })], translated))).not.toThrow()
  })

  it('takes two bytes a case where there are more answers than one can tell apart', () => {
    const of = (different: number) =>
      answerColumnsOf(
        Array.from({ length: different }, (_, i) => one({ stay: String(i) })),
        answerQuestions([{ id: 'stay', answers: 'stay' }], sets),
      ).questions['stay']!.codes
    expect(of(254)).toBeInstanceOf(Uint8Array)
    expect(of(255)).toBeInstanceOf(Uint16Array)
  })

  it('is taken from no row that cannot be', () => {
    const row = { characteristic: null, value: null, question: 'home', answer: 'care', cases: 1n }
    const taken = (changed: Partial<CountedRow>) => () =>
      tallyOfRows([{ ...row, ...changed }], questions)
    expect(taken({})).not.toThrow()
    for (const wrong of [
      { answer: 'car' },
      { question: 'constructor' },
      { cases: 'many' },
      { question: 'wait', answer: '1.0' },
      { question: 'began', answer: '2024-01-01' },
    ])
      expect(taken(wrong)).toThrow(expect.objectContaining({ code: 'not-parsed' }))
  })
})

/** What `tallyStatement` gives, without a database. */
function countedRows(some: readonly Routed[]): CountedRow[] {
  const counts = new Map<string, number>()
  for (const given of some)
    for (const group of [[null, null], ...Object.entries(given.characteristics)])
      for (const { question, answer } of [
        { question: null, answer: null },
        ...answerRows(given, questions),
      ]) {
        const key = JSON.stringify([...group, question, answer])
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  return [...counts].map(([key, n]) => {
    const [characteristic, value, question, answer] = JSON.parse(key) as (string | null)[]
    return {
      characteristic: characteristic!,
      value: value!,
      question: question!,
      answer: answer!,
      cases: String(n),
    }
  })
}

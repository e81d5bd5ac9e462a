import { describe, expect, it } from 'vitest'
import { questions as files, sets } from '../../../test/answer-sets.js'
import { testFamily } from '../../statistics/test-family.js'
import { answerQuestions } from '../answer-question.js'
import { answersTogether } from './answers-together.js'
import { choicesCompared, comparedAnswers } from './compared-answers.js'
import type { CountedAnswers } from './counted-answers.js'

const questions = answerQuestions(files, sets)
const counted = (id: string, counts: Record<string, number>): CountedAnswers => {
  const answers = Object.entries(counts)
  const size = answers.reduce((sum, [, count]) => sum + count, 0)
  return { question: questions.find((one) => one.id === id)!, size, asked: size, answers }
}

describe('how answers are compared', () => {
  it('yes and no are as shares, those to whom it does not apply left out', () => {
    const [a, b] = [
      { yes: 6, no: 3, na: 4 },
      { yes: 10, no: 22 },
    ]
    const compared = comparedAnswers(counted('seen', a), counted('seen', b))
    expect(compared).toEqual({
      kind: 'share',
      groups: { a: { yes: 6, relevant: 9 }, b: { yes: 10, relevant: 32 } },
    })
    expect(testFamily([compared!])[0]).toMatchObject({ test: 'fisher' })
  })

  it('answers in an order are by ranks, in the order of the set, without those outside the base', () => {
    const a = counted('safe', { agree: 4, disagree: 1, unknown: 7 })
    const b = counted('safe', { 'strongly-agree': 2, neither: 1, refused: 3 })
    expect(comparedAnswers(a, b)).toEqual({
      kind: 'ranks',
      values: [
        { a: 0, b: 0 },
        { a: 1, b: 0 },
        { a: 0, b: 1 },
        { a: 4, b: 0 },
        { a: 0, b: 2 },
      ],
    })
  })

  it('numbers are by ranks, from the least to the greatest: 9 before 10, below 0 first', () => {
    const a = counted('wait', { '10': 1, '-0.5': 2, unknown: 9 })
    const b = counted('wait', { '9': 3, '10': 1 })
    expect(comparedAnswers(a, b)).toEqual({
      kind: 'ranks',
      values: [
        { a: 2, b: 0 },
        { a: 0, b: 3 },
        { a: 1, b: 1 },
      ],
    })
  })

  it('one choice is as a table, of several each by itself', () => {
    const homes = comparedAnswers(counted('home', { own: 3 }), counted('home', { care: 2, own: 1 }))
    expect(homes).toMatchObject({ kind: 'choice' })
    const needs = counted('needs', { 'housing work': 3, none: 2, unknown: 4 })
    expect(choicesCompared(needs.question)).toEqual(['housing', 'work', 'health', 'none'])
    expect(comparedAnswers(needs, counted('needs', { work: 1, health: 1 }), 'work')).toEqual({
      kind: 'share',
      groups: { a: { yes: 3, relevant: 5 }, b: { yes: 1, relevant: 2 } },
    })
    expect(comparedAnswers(needs, needs)).toBeNull()
  })

  it('words and days are not, nor is anything that a group did not answer', () => {
    expect(choicesCompared(counted('worries', {}).question)).toEqual([])
    expect(
      comparedAnswers(counted('began', { given: 2 }), counted('began', { given: 1 })),
    ).toBeNull()
    expect(
      comparedAnswers(counted('safe', { agree: 2 }), counted('safe', { unknown: 5 })),
    ).toBeNull()
  })
})

it('groups together have the answers of both', () => {
  const together = answersTogether(
    counted('wait', { '9': 1, '10': 2 }),
    counted('wait', { '10': 3, unknown: 1 }),
  )
  expect(together).toMatchObject({
    size: 7,
    asked: 7,
    answers: [
      ['10', 5],
      ['9', 1],
      ['unknown', 1],
    ],
  })
})

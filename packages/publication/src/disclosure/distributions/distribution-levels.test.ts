import { answerQuestions, tallyAnswers, type AnswerSetFile } from '@inspectorate/core/answers'
import { describe, expect, it } from 'vitest'
import { distributionLevels } from './distribution-levels.js'
import type { Printed } from './distribution-table.js'

const sets: Record<string, AnswerSetFile> = {
  agreement: {
    kind: 'ordered',
    values: [
      { id: 'strongly-disagree', label: { en: 'Strongly disagree' }, as: 'no', points: 1 },
      { id: 'disagree', label: { en: 'Disagree' }, as: 'no', points: 2 },
      { id: 'neither', label: { en: 'Neither' }, as: 'middle', points: 3 },
      { id: 'agree', label: { en: 'Agree' }, as: 'yes', points: 4.5 },
      { id: 'unknown', label: { en: 'Don’t know' }, as: 'dont-know' },
    ],
  },
  help: {
    kind: 'several',
    values: [
      { id: 'housing', label: { en: 'Housing' } },
      { id: 'work', label: { en: 'Work' } },
      { id: 'none', label: { en: 'None of these' }, alone: true },
    ],
  },
  weeks: {
    kind: 'number',
    unit: { id: 'week', label: { en: 'weeks' } },
    min: 0,
    max: 104,
    decimals: 1,
    bands: [
      { from: 0, label: { en: 'Under 12 weeks' } },
      { from: 12, label: { en: '12 weeks or more' } },
    ],
    values: [{ id: 'unclear', label: { en: 'Not known' }, as: 'dont-know' }],
  },
  words: { kind: 'text', max: 500 },
}
const questions = [
  { id: 'safe', answers: 'agreement' },
  {
    id: 'why',
    answers: 'help',
    asked: { question: 'safe', is: ['strongly-disagree', 'disagree'] },
  },
  { id: 'wait', answers: 'weeks', yes: { atMost: 18 } },
  { id: 'plan', asked: { not: { question: 'safe', is: ['agree'] } } },
  { id: 'worries', answers: 'words' },
]

interface Person {
  readonly sex: string | null
  readonly answers: Readonly<Record<string, string>>
  readonly times: number
}

const levelsOf = (
  people: readonly Person[],
  more: {
    everyone?: 'open' | 'controlled'
    printed?: (question: string) => Printed | undefined
  } = {},
) => {
  const cases = people.flatMap(({ sex, answers, times }) =>
    Array.from({ length: times }, () => ({
      characteristics: sex === null ? {} : { sex },
      answers: answers as Record<string, string>,
      texts: { worries: 'Nothing' },
    })),
  )
  return distributionLevels(
    { questions, sets, tally: tallyAnswers(cases, answerQuestions(questions, sets)) },
    [{ id: 'sex', values: ['woman', 'man'] }],
    { below: 5, everyone: 'open', ...more },
  )
}

const people: Person[] = [
  { sex: 'woman', answers: { safe: 'agree', wait: '11.5' }, times: 9 },
  { sex: 'woman', answers: { safe: 'disagree', why: 'housing', wait: '20' }, times: 7 },
  { sex: 'woman', answers: { safe: 'neither', plan: 'yes', wait: '0' }, times: 6 },
  { sex: 'man', answers: { safe: 'agree', wait: '11' }, times: 12 },
  { sex: 'man', answers: { safe: 'disagree', why: 'work', wait: '20.5' }, times: 8 },
  { sex: 'man', answers: { safe: 'disagree', why: 'housing work', wait: '0.5' }, times: 5 },
]

describe('the levels of counted answers', () => {
  it('are every answer of a scale, and its mean, where nothing is small', () => {
    const { everyone, by, exposed } = levelsOf(people).get('safe')!
    expect({ everyone, sex: by.get('sex'), exposed }).toEqual({
      everyone: 'values',
      sex: { level: 'values', figures: true },
      exposed: [],
    })
  })

  it('hide what all of a group answered: all men who were asked chose work, no woman did', () => {
    expect(levelsOf(people).get('why')!.by.get('sex')!.level).toBe('hidden')
  })

  it('of numbers are their bands, and means of ten and more', () => {
    expect(levelsOf(people).get('wait')!.by.get('sex')).toEqual({ level: 'values', figures: true })
    const few = people.map((one) => ({ ...one, times: one.sex === 'man' ? one.times : 5 }))
    expect(levelsOf(few).get('wait')!.by.get('sex')!.figures).toBe(true)
    // 5 women with 20 weeks and 3 without an answer.
    const unanswered: Person = { sex: 'woman', answers: { safe: 'agree' }, times: 3 }
    expect(
      levelsOf([...people, unanswered])
        .get('wait')!
        .by.get('sex'),
    ).toEqual({
      level: 'hidden',
      figures: false,
    })
  })

  it('of words are always hidden, for everyone where that is controlled', () => {
    expect(levelsOf(people).get('worries')!.by.get('sex')!.level).toBe('hidden')
    expect(levelsOf(people, { everyone: 'controlled' }).get('worries')!.everyone).toBe('hidden')
  })

  it('count those of whom the characteristic is not known: everyone less the groups is a group', () => {
    const two: Person = { sex: null, answers: { safe: 'neither' }, times: 2 }
    const { by } = levelsOf([...people, two]).get('safe')!
    expect(by.get('sex')!.level).toBe('hidden')
  })

  it('name what the report tells', () => {
    const one: Person = { sex: 'woman', answers: { safe: 'strongly-disagree' }, times: 1 }
    const printed = (question: string): Printed | undefined =>
      question === 'safe' ? { level: 'values', figures: [] } : undefined
    expect(levelsOf([...people, one], { printed }).get('safe')!.exposed).toEqual([
      { characteristic: 'sex', value: 'woman' },
    ])
    const controlled = levelsOf([...people, one], { printed, everyone: 'controlled' })
    expect(controlled.get('safe')!.exposed).toContain('everyone')
  })
})

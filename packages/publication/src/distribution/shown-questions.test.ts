import { answerQuestions, tallyAnswers, type AnswerSetFile } from '@inspectorate/core/answers'
import { describe, expect, it } from 'vitest'
import { distributionLevels } from '../disclosure/distributions/distribution-levels.js'
import { shownQuestions } from './shown-questions.js'

const sets: Record<string, AnswerSetFile> = {
  agreement: {
    kind: 'ordered',
    values: [
      { id: 'strongly-disagree', label: { en: 'Strongly disagree' }, as: 'no' },
      { id: 'disagree', label: { en: 'Disagree' }, as: 'no' },
      { id: 'neither', label: { en: 'Neither' }, as: 'middle' },
      { id: 'agree', label: { en: 'Agree' }, as: 'yes' },
      { id: 'unknown', label: { en: 'Don’t know' }, as: 'dont-know' },
    ],
  },
  weeks: {
    kind: 'number',
    unit: { id: 'week', label: { en: 'weeks' } },
    min: 0,
    max: 104,
    decimals: 1,
  },
}
const questions = [
  { id: 'safe', answers: 'agreement' },
  { id: 'wait', answers: 'weeks' },
  { id: 'plan' },
]
const names = {
  caseSet: 'Cases',
  textOf: (id: string) => `Question ${id}`,
  characteristics: [
    {
      id: 'sex',
      label: 'Sex',
      values: [
        { id: 'woman', label: 'Women' },
        { id: 'man', label: 'Men' },
      ],
    },
  ],
}

/** How many of whom answered what. */
const shownOf = (people: readonly [sex: string, safe: string, wait: string, times: number][]) => {
  const cases = people.flatMap(([sex, safe, wait, times]) =>
    Array.from({ length: times }, () => ({ characteristics: { sex }, answers: { safe, wait } })),
  )
  const counted = { questions, sets, tally: tallyAnswers(cases, answerQuestions(questions, sets)) }
  const levels = distributionLevels(counted, [{ id: 'sex', values: ['woman', 'man'] }], {
    below: 5,
    everyone: 'open',
  })
  return shownQuestions(counted, levels, names)
}

describe('questions as they are shown', () => {
  it('are those with a distribution, at one level for all groups and a finer one for everyone', () => {
    const { questions: shown } = shownOf([
      ['woman', 'agree', '8', 12],
      ['woman', 'neither', '8', 6],
      ['woman', 'strongly-disagree', '8', 2],
      ['woman', 'disagree', '8', 9],
      ['man', 'agree', '8', 11],
      ['man', 'neither', '8', 5],
      ['man', 'disagree', '8', 7],
      ['man', 'strongly-disagree', '8', 7],
    ])
    expect(shown.map(({ id, text }) => [id, text])).toEqual([
      ['safe', 'Question safe'],
      ['plan', 'Question plan'],
    ])
    const [everyone, women, men] = shown[0]!.rows
    expect(everyone).toMatchObject({
      characteristic: null,
      shown: { level: 'values', relevant: 59, notAnswered: 0 },
    })
    expect([women, men]).toEqual([
      {
        characteristic: 'Sex',
        group: 'Women',
        shown: { level: 'sides', relevant: 29, yes: 12, middle: 6, no: 11 },
      },
      {
        characteristic: 'Sex',
        group: 'Men',
        shown: { level: 'sides', relevant: 30, yes: 11, middle: 5, no: 14 },
      },
    ])
  })

  it('of numbers are their means and quartiles, of ten at least', () => {
    const { numbers } = shownOf([
      ['woman', 'agree', '0.1', 5],
      ['woman', 'disagree', '0.4', 5],
      ['man', 'agree', '20', 10],
    ])
    expect(numbers.map(({ id, unit, least, greatest }) => [id, unit, least, greatest])).toEqual([
      ['wait', 'weeks', 0, 104],
    ])
    expect(numbers[0]!.rows.map(({ shown }) => shown)).toEqual([
      { n: 20, mean: 10.125, lowerQuartile: 0.325, median: 10.2, upperQuartile: 20 },
      { n: 10, mean: 0.25, lowerQuartile: 0.1, median: 0.25, upperQuartile: 0.4 },
      { n: 10, mean: 20, lowerQuartile: 20, median: 20, upperQuartile: 20 },
    ])
  })

  it('of few numbers say how many there are: the mean of eight less that of seven is somebody’s', () => {
    const { numbers } = shownOf([
      ['woman', 'agree', '11', 7],
      ['man', 'agree', '23', 8],
    ])
    const hidden = { mean: null, lowerQuartile: null, median: null, upperQuartile: null }
    expect(numbers[0]!.rows.slice(1).map(({ shown }) => shown)).toEqual([
      { n: 7, ...hidden },
      { n: 8, ...hidden },
    ])
  })
})

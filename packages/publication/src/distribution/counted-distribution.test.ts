import { answerQuestions, countedAnswers, tallyAnswers } from '@inspectorate/core/answers'
import { describe, expect, it } from 'vitest'
import { countedDistribution } from './counted-distribution.js'
import { distributionBlocks } from './distribution-blocks.js'

const en = (label: string) => ({ en: label })
const sets: Parameters<typeof answerQuestions>[1] = {
  scale: {
    kind: 'ordered',
    values: [
      { id: 'never', label: en('Never'), as: 'no' },
      { id: 'sometimes', label: en('Sometimes'), as: 'middle' },
      { id: 'always', label: en('Always'), as: 'yes' },
      { id: 'unknown', label: en('Don’t know'), as: 'dont-know' },
    ],
  },
  worries: {
    kind: 'several',
    values: [
      { id: 'housing', label: en('Housing') },
      { id: 'work', label: en('Work') },
      { id: 'none', label: en('None'), alone: true },
    ],
  },
  weeks: {
    kind: 'number',
    unit: { id: 'weeks', label: en('weeks') },
    min: 0,
    max: 104,
    decimals: 0,
    bands: [
      { from: 0, label: en('Under 4') },
      { from: 4, label: en('4 or more') },
    ],
  },
}
const questions = answerQuestions(
  ['scale', 'worries', 'weeks'].map((id) => ({ id, answers: id })),
  sets,
)
const tally = tallyAnswers(
  [
    { scale: 'always', worries: 'housing work', weeks: '3' },
    { scale: 'never', worries: 'housing', weeks: '4' },
    { scale: 'unknown', worries: 'none', weeks: '20' },
    {},
  ].map((answers) => ({ characteristics: {}, answers })),
  questions,
)
const counted = (id: string) =>
  countedDistribution(
    countedAnswers(
      tally,
      questions.find((one) => one.id === id)!,
    ),
  )

describe('how a tally’s answers are shown', () => {
  it('has every value of the set with its side, and how many were asked and did not answer', () => {
    expect(counted('scale')).toEqual({
      several: false,
      values: [
        { id: 'never', label: 'Never', as: 'no' },
        { id: 'sometimes', label: 'Sometimes', as: 'middle' },
        { id: 'always', label: 'Always', as: 'yes' },
        { id: 'unknown', label: 'Don’t know', as: 'dont-know' },
      ],
      shown: {
        level: 'values',
        asked: 4,
        relevant: 2,
        counts: [
          ['never', 1],
          ['sometimes', 0],
          ['always', 1],
          ['unknown', 1],
        ],
        notAnswered: 1,
      },
    })
  })

  it('of several choices has people as its base', () => {
    expect(counted('worries')).toMatchObject({
      several: true,
      shown: { asked: 4, relevant: 3, notAnswered: 1 },
    })
  })

  it('of numbers has their bands', () => {
    expect(counted('weeks')!.shown.counts.map(([, count]) => count)).toEqual([1, 2])
  })

  it('is what charts and tables are made of', () => {
    const { shown, ...answers } = counted('scale')!
    const blocks = distributionBlocks(
      {
        ...answers,
        id: 'scale',
        title: 'Scale',
        rowHeader: 'Question',
        unit: { one: 'case', many: 'cases' },
        rows: [{ label: 'Everyone', shown }],
      },
      (_, text) => text,
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['distribution', 'paragraph', 'table'])
  })
})

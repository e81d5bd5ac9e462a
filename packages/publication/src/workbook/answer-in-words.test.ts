import { answerSet, readAnswer, yesNo } from '@inspectorate/core/answers'
import { expect, it } from 'vitest'
import { answerInWords } from './answer-in-words.js'

const values = [
  { id: 'housing', label: { en: 'Housing' } },
  { id: 'work', label: { en: 'Work, or training' } },
  { id: 'unknown', label: { en: 'Not known' }, as: 'dont-know' as const },
]
const unit = { id: 'week', label: { en: 'weeks' } }
const needs = answerSet('needs', { kind: 'several', values })
const home = answerSet('home', { kind: 'one', values })
const wait = answerSet('wait', {
  kind: 'number',
  unit,
  min: 0,
  max: 99,
  decimals: 1,
  values: [{ id: 'unknown', label: { en: 'Not known' }, as: 'dont-know' }],
})
const day = answerSet('day', { kind: 'date', from: '2020-01-01', to: '2026-12-31' })

it.each([
  [yesNo, 'na', 'Not applicable'],
  [home, 'work', 'Work, or training'],
  [needs, 'housing work', 'Housing; Work, or training'],
  [needs, 'unknown', 'Not known'],
  [wait, '0.5', '0.5'],
  [wait, 'unknown', 'Not known'],
  [day, '2024-03-31', '2024-03-31'],
])('an answer is shown by its labels, and read from them: %#', (set, answer, shown) => {
  expect(answerInWords(set, answer)).toBe(shown)
  expect(readAnswer(set, shown)).toEqual({ ok: true, answer })
})

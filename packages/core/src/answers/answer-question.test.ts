import { expect, it } from 'vitest'
import { questions, sets } from '../../test/answer-sets.js'
import { answerQuestions } from './answer-question.js'

const byId = new Map(answerQuestions(questions, sets).map((one) => [one.id, one]))
const side = (id: string, answer: string) => byId.get(id)!.sideOf(answer)

it('a question counts answers on the side that its set says', () => {
  expect(['agree', 'neither', 'disagree', 'unknown', 'na'].map((one) => side('safe', one))).toEqual(
    ['yes', 'middle', 'no', 'dont-know', 'na'],
  )
  expect(side('seen', 'no')).toBe('no')
  expect(side('home', 'care')).toBe('base')
})

it('another yes leaves the rest of the base as no, and what is outside it outside', () => {
  expect(
    ['disagree', 'strongly-disagree', 'neither', 'agree', 'unknown', 'refused', 'na'].map((one) =>
      side('ignored', one),
    ),
  ).toEqual(['yes', 'yes', 'no', 'no', 'dont-know', 'refused', 'na'])
})

it('numbers are yes by a limit, each end as it is named', () => {
  const of = (yes: NonNullable<(typeof questions)[number]['yes']>) =>
    answerQuestions([{ id: 'q', answers: 'wait', yes }], sets)[0]!
  expect(['12', '12.1', '-0.5', 'unknown'].map(of({ atMost: 12 }).sideOf)).toEqual([
    'yes',
    'no',
    'yes',
    'dont-know',
  ])
  expect(['12', '12.1'].map(of({ under: '12.1' }).sideOf)).toEqual(['yes', 'no'])
  expect(['12', '11.9'].map(of({ atLeast: 12 }).sideOf)).toEqual(['yes', 'no'])
  expect(['12', '12.1'].map(of({ over: 12 }).sideOf)).toEqual(['no', 'yes'])
})

it('several choices stand together in the base, or outside it alone', () => {
  expect(['housing work', 'none', 'unknown'].map((one) => side('needs', one))).toEqual([
    'base',
    'base',
    'dont-know',
  ])
})

it('only what can be yes has a percentage of its own', () => {
  expect([...byId.values()].filter(({ hasYes }) => hasYes).map(({ id }) => id)).toEqual([
    'seen',
    'safe',
    'ignored',
    'wait',
  ])
})

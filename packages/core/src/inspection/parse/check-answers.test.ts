import { expect, it } from 'vitest'
import { questions, sets } from '../../../test/answer-sets.js'
import type { Question } from '../../framework/framework.js'
import { checkAnswers } from './check-answers.js'
import type { Case } from '../inspection-schema.js'

const asked = questions.map((one): Question => ({ ...one, label: one.id, text: one.id }))
const characteristics = [
  {
    id: 'site',
    label: 'Site',
    values: ['north', 'south', 'west'].map((id) => ({ id, label: id, group: id })),
  },
]
const faultsOf = (one: Partial<Case>) =>
  checkAnswers(
    [{ id: '1', characteristics: { site: 'north' }, answers: {}, ...one }],
    { questions: asked, characteristics, answerSets: sets },
    [],
  ).map(({ code, path, expected }) => `${code} ${path.slice(1).join('.')}: ${expected}`)

it('a case may hold an answer of every kind, and words apart from them', () => {
  expect(
    faultsOf({
      answers: {
        seen: 'yes',
        safe: 'agree',
        home: 'care',
        needs: 'housing work',
        wait: '0.5',
        began: '2024-02-29',
        themes: 'housing',
      },
      texts: { worries: 'The rent.' },
    }),
  ).toEqual([])
})

it.each<[string, Partial<Case>, string]>([
  ['yes to a scale', { answers: { safe: 'yes' } }, 'not-in-set answers.safe: Strongly disagree, '],
  [
    'no answer of yes and no',
    { answers: { seen: 'agree' } },
    'invalid-value answers.seen: yes, no or na',
  ],
  [
    'choices in another order',
    { answers: { needs: 'work housing' } },
    'invalid-value answers.needs: "housing work"',
  ],
  [
    'a choice twice',
    { answers: { needs: 'work work' } },
    'chosen-twice answers.needs: each choice once',
  ],
  ['none and something', { answers: { needs: 'work none' } }, 'not-alone answers.needs: none'],
  [
    'a number as another text',
    { answers: { safe: 'agree', wait: '20.0' } },
    'invalid-value answers.wait: "20"',
  ],
  [
    'a number out of range',
    { answers: { safe: 'agree', wait: '105' } },
    'out-of-range answers.wait: ',
  ],
  [
    'a finer number',
    { answers: { safe: 'agree', wait: '0.25' } },
    'too-many-decimals answers.wait: ',
  ],
  ['another unit', { answers: { safe: 'agree', wait: '20 days' } }, 'other-unit answers.wait: '],
  [
    'words among the answers',
    { answers: { worries: 'Rent.' } },
    'wrong-form answers.worries: words under texts',
  ],
  [
    'an answer among the words',
    { texts: { safe: 'agree' } },
    'wrong-form texts.safe: its answer under answers',
  ],
  [
    'words to no question',
    { texts: { worrie: 'Rent.' } },
    'unknown-question texts.worrie: worries, perhaps',
  ],
  [
    'themes without words',
    { answers: { themes: 'work' } },
    'coded-without-text answers.themes: no themes: there are no words for worries',
  ],
  [
    'a theme that is none',
    { answers: { seen: 'yes', themes: 'wrk' }, texts: { worries: 'Rent.' } },
    'no-such-theme answers.themes: work, perhaps',
  ],
  [
    'words where they were not asked',
    { characteristics: { site: 'west' }, answers: { seen: 'no' }, texts: { worries: 'Rent.' } },
    'not-asked texts.worries: no answer: asked only where (seen is yes) or ((seen is no) and (site is north))',
  ],
  [
    'an answer under not, where what it hangs on is missing',
    { answers: { wait: '3' } },
    'not-asked answers.wait: no answer: asked only where not (safe is strongly-agree)',
  ],
  [
    'an answer to what a record has of itself',
    { answers: { constructor: 'yes' } },
    'unknown-question answers.constructor: ',
  ],
])('%s is told', (_, one, expected) => {
  expect(faultsOf(one)).toEqual([expect.stringContaining(expected)])
})

it('what does not apply may be said where it is not asked', () => {
  expect(faultsOf({ characteristics: { site: 'west' }, answers: { safe: 'na' } })).toEqual([])
  expect(
    faultsOf({ characteristics: { site: 'west' }, answers: { safe: 'unknown' } }),
  ).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import { questions, sets } from '../../test/answer-sets.js'
import { parseWith } from '../parse-with.js'
import type { AnswerableQuestion } from './answer-question.js'
import { AnswerSetSchema, type AnswerSetFile } from './answer-set-schema.js'
import { checkAnswerQuestions, checkAnswerSets } from './check-answer-questions.js'

const characteristics = [{ id: 'site', values: [{ id: 'north' }, { id: 'south' }] }]
const faultsOf = (list: readonly AnswerableQuestion[]) =>
  checkAnswerQuestions(list, { answers: sets, characteristics }, (i) => ['questions', i]).map(
    ({ code, path, expected }) => `${code} ${path.join('.')}: ${expected}`,
  )
const valuesOf = (set: AnswerSetFile) => ('values' in set ? set.values! : [])

describe('answer sets', () => {
  it('of every kind are sound', () => {
    for (const set of Object.values(sets)) expect(parseWith(AnswerSetSchema, set).ok).toBe(true)
    expect(checkAnswerSets(sets, ['answers'])).toEqual([])
    expect(faultsOf(questions)).toEqual([])
  })

  it.each<[string, AnswerSetFile, string, string]>([
    [
      'with points for some values only',
      {
        ...sets.agreement,
        values: valuesOf(sets.agreement).map((one, i) =>
          i === 1 ? { ...one, points: undefined } : one,
        ),
      } as AnswerSetFile,
      'points-in-part',
      's.values',
    ],
    [
      'with points outside the base',
      {
        ...sets.agreement,
        values: valuesOf(sets.agreement).map((one) =>
          one.id === 'na' ? { ...one, points: 99 } : one,
        ),
      } as AnswerSetFile,
      'framework-inconsistent',
      's.values.7.points',
    ],
    [
      'with two labels that read the same',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'Care  Home' } },
          { id: 'b', label: { en: 'care home' } },
        ],
      },
      'duplicate-id',
      's.values.1.label',
    ],
    [
      'with a label that is another’s id',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'B' } },
          { id: 'b', label: { en: 'C' } },
        ],
      },
      'duplicate-id',
      's.values.0.label',
    ],
    [
      'with an id twice but for its case',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'One' } },
          { id: 'A', label: { en: 'Two' } },
        ],
      },
      'duplicate-id',
      's.values.1.id',
    ],
    [
      'of one value in the base',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'A' }, as: 'yes' },
          { id: 'x', label: { en: 'X' }, as: 'na' },
        ],
      },
      'framework-inconsistent',
      's.values',
    ],
    [
      'that exclude where one is chosen',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'One' } },
          { id: 'b', label: { en: 'Two' }, alone: true },
        ],
      },
      'framework-inconsistent',
      's.values.1.alone',
    ],
    [
      'with points that are no decimals',
      {
        kind: 'one',
        values: [
          { id: 'a', label: { en: 'One' }, points: '1/3' },
          { id: 'b', label: { en: 'Two' }, points: 1 },
        ],
      },
      'too-many-decimals',
      's.values.0.points',
    ],
    [
      'with points for several',
      {
        kind: 'several',
        values: [
          { id: 'a', label: { en: 'One' }, points: 1 },
          { id: 'b', label: { en: 'Two' }, points: 1 },
        ],
      },
      'framework-inconsistent',
      's.values.0.points',
    ],
    [
      'with semicolons in what forms write between them',
      {
        kind: 'several',
        values: [
          { id: 'a', label: { en: 'One; or two' } },
          { id: 'b', label: { en: 'Two' } },
        ],
      },
      'framework-inconsistent',
      's.values.0.label',
    ],
    [
      'of numbers from more to less',
      { ...sets.stay, min: 5, max: 4 } as AnswerSetFile,
      'framework-inconsistent',
      's.max',
    ],
    [
      'with finer limits than they keep',
      { ...sets.stay, max: 10.5 } as AnswerSetFile,
      'too-many-decimals',
      's.max',
    ],
    [
      'with bands that leave numbers out',
      {
        ...sets.stay,
        bands: [
          { from: 1, label: { en: 'a' } },
          { from: 5, label: { en: 'b' } },
        ],
      } as AnswerSetFile,
      'framework-inconsistent',
      's.bands.0.from',
    ],
    [
      'with bands in no order',
      {
        ...sets.stay,
        bands: [
          { from: 0, label: { en: 'a' } },
          { from: 5, label: { en: 'b' } },
          { from: 5, label: { en: 'c' } },
        ],
      } as AnswerSetFile,
      'framework-inconsistent',
      's.bands.2.from',
    ],
    [
      'of numbers with a code that is a number',
      {
        ...sets.stay,
        values: [{ id: '99', label: { en: 'Not known' }, as: 'dont-know' }],
      } as AnswerSetFile,
      'framework-inconsistent',
      's.values.0',
    ],
    [
      'of no days',
      { kind: 'date', from: '2024-01-02', to: '2024-01-01' },
      'framework-inconsistent',
      's.to',
    ],
  ])('%s are refused', (_, set, code, path) => {
    expect(
      checkAnswerSets({ s: set }, []).map((issue) => [issue.code, issue.path.join('.')]),
    ).toContainEqual([code, path])
  })

  it('cannot take the name of the one that is built in', () => {
    expect(checkAnswerSets({ 'yes-no': sets.home }, ['answers'])).toMatchObject([
      { code: 'duplicate-id', path: ['answers', 'yes-no'] },
    ])
  })
})

describe('questions', () => {
  const text = { id: 't', answers: 'words' }
  it.each<[string, AnswerableQuestion[], string]>([
    [
      'of no such set',
      [{ id: 'q', answers: 'agrement' }],
      'unknown-name questions.0.answers: agreement, perhaps',
    ],
    [
      'of a set named as a language names things',
      [{ id: 'q', answers: 'constructor' }],
      'unknown-name questions.0.answers: yes-no, agreement, home, needs, wait, stay, day or words',
    ],
    [
      'with another yes for yes and no',
      [{ id: 'q', yes: ['no'] }],
      'wrong-form questions.0.yes: none for yes, no and not applicable: a set of the framework’s own can say it',
    ],
    [
      'with a limit where there are values',
      [{ id: 'q', answers: 'home', yes: { over: 3 } }],
      'wrong-form questions.0.yes: values of the set, such as ["disagree"]',
    ],
    [
      'with values where there are numbers',
      [{ id: 'q', answers: 'stay', yes: ['a'] }],
      'wrong-form questions.0.yes: a limit, such as {"atMost": 12}',
    ],
    [
      'with a limit outside the range',
      [{ id: 'q', answers: 'stay', yes: { over: 10_000 } }],
      'out-of-range questions.0.yes.over: 0 to 9999',
    ],
    [
      'with a yes that does not exist',
      [{ id: 'q', answers: 'home', yes: ['car'] }],
      'not-in-set questions.0.yes.0: care, perhaps',
    ],
    [
      'with a yes outside the base',
      [{ id: 'q', answers: 'agreement', yes: ['na'] }],
      'wrong-form questions.0.yes.0: strongly-disagree, disagree, neither, agree, strongly-agree',
    ],
    [
      'with a yes for words',
      [{ ...text, yes: ['a'] }],
      'wrong-form questions.0.yes: none for a text',
    ],
    [
      'that code what is no text',
      [{ id: 'a' }, { id: 'q', answers: 'needs', codes: 'a' }],
      'wrong-form questions.1.codes: nothing',
    ],
    [
      'that code nothing',
      [text, { id: 'q', answers: 'needs', codes: 'tt' }],
      'unknown-question questions.1.codes: t, perhaps',
    ],
    [
      'that code by one answer',
      [text, { id: 'q', answers: 'home', codes: 't' }],
      'wrong-form questions.1.answers: a set of several: a text can have more than one theme',
    ],
    [
      'that code what comes later',
      [{ id: 'q', answers: 'needs', codes: 't' }, text],
      'framework-inconsistent questions.0.codes: a question before it',
    ],
    [
      'routed by a later one',
      [{ id: 'q', asked: { question: 'z', is: ['yes'] } }, { id: 'z' }],
      'framework-inconsistent questions.0.asked.question: an earlier question',
    ],
    [
      'routed by themselves',
      [{ id: 'q', asked: { not: { question: 'q', is: ['yes'] } } }],
      'framework-inconsistent questions.0.asked.not.question: an earlier question',
    ],
    [
      'routed by no question',
      [{ id: 'a' }, { id: 'q', asked: { any: [{ question: 'aa', is: ['yes'] }] } }],
      'unknown-question questions.1.asked.any.0.question: a, perhaps',
    ],
    [
      'routed by words',
      [text, { id: 'q', asked: { question: 't', is: ['x'] } }],
      'wrong-form questions.1.asked.question: a question whose answers are counted',
    ],
    [
      'routed by an answer that cannot be given',
      [
        { id: 'h', answers: 'home' },
        { id: 'q', asked: { all: [{ question: 'h', is: ['carr'] }] } },
      ],
      'not-in-set questions.1.asked.all.0.is.0: care, perhaps',
    ],
    [
      'routed by choices together',
      [
        { id: 'n', answers: 'needs' },
        { id: 'q', asked: { question: 'n', is: ['housing work'] } },
      ],
      'not-in-set questions.1.asked.is.0: one choice',
    ],
    [
      'routed by a number with zeros',
      [
        { id: 'n', answers: 'wait' },
        { id: 'q', asked: { question: 'n', is: ['1.0'] } },
      ],
      'invalid-value questions.1.asked.is.0: "1"',
    ],
    [
      'routed by no characteristic',
      [{ id: 'q', asked: { characteristic: 'sit', is: ['north'] } }],
      'unknown-characteristic questions.0.asked.characteristic: site, perhaps',
    ],
    [
      'routed by no value of it',
      [{ id: 'q', asked: { characteristic: 'site', is: ['nort'] } }],
      'unknown-characteristic questions.0.asked.is.0: north, perhaps',
    ],
  ])('%s are refused', (_, list, expected) => {
    expect(faultsOf(list)).toContain(expected)
  })
})

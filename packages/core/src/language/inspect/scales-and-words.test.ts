import { describe, expect, it } from 'vitest'
import { blankInspection } from '../../../test/blank-inspection.js'
import { sets } from '../../../test/answer-sets.js'
import { answerQuestions } from '../../answers/answer-question.js'
import { countedAnswers } from '../../answers/figures/counted-answers.js'
import { measureOf } from '../../answers/figures/measure-of.js'
import { isBeyondYesNo } from '../../framework/beyond-yes-no.js'
import { caseQuestions } from '../../framework/framework-questions.js'
import { parsedOrThrow } from '../../inspection-error.js'
import { parseInspection } from '../../inspection/parse/parse-inspection.js'
import { measuresOfCases } from '../../rating/measures-of-cases.js'
import { rateInspection, rateTally } from '../../rating/rate-inspection.js'
import { tallyCases, tallyResponses } from '../../inspection/count/tally-cases.js'
import { emptyTally, mergeTallies } from '../../tally/tally.js'
import { parseRules } from '../compile/compile-rules.js'
import { frameworkOfRules } from './framework-of-rules.js'

const en = (text: string) => ({ en: text })
const asked = (id: string, more: object = {}) => ({
  id,
  label: en(id),
  text: en(`${id}?`),
  ...more,
})

/** A home’s standard rated by how many feel safe and how many do not feel ignored. */
const file = {
  language: 1,
  id: 'homes',
  title: en('Homes'),
  scale: 'rating',
  scales: {
    rating: ['poor', 'fair', 'good'].map((id, points) => ({
      id,
      points,
      label: en(id),
      tone: ['inadequate', 'requires-improvement', 'good'][points],
    })),
  },
  nodes: [
    {
      id: 'overall',
      title: en('Overall'),
      rate: { combine: 'worst' },
      parts: [
        {
          id: 'care',
          title: en('Care'),
          rate: {
            band: { combine: 'worst' },
            round: 1,
            cuts: [
              { from: 0, grade: 'poor' },
              { from: 50, grade: 'fair' },
              { from: 65, grade: 'good' },
            ],
          },
          parts: ['safe', 'ignored'].map((id) => ({
            id: `care-${id}`,
            title: en(id),
            rate: { tally: { of: 'cases', as: 'percent', questions: [id] } },
          })),
        },
        { id: 'staff', title: en('Staff') },
      ],
    },
  ],
  instrument: {
    answers: { agreement: sets.agreement, words: sets.words, needs: sets.needs },
    measures: [{ id: 'heard', label: en('Heard'), questions: ['safe', 'ignored'] }],
    standards: [
      {
        node: 'care',
        questions: [
          asked('safe', { answers: 'agreement' }),
          asked('ignored', { answers: 'agreement', yes: ['disagree', 'strongly-disagree'] }),
          asked('worries', {
            answers: 'words',
            asked: { not: { question: 'safe', is: ['strongly-agree'] } },
          }),
          asked('themes', { answers: 'needs', codes: 'worries' }),
        ],
      },
    ],
    surveys: [
      {
        id: 'families',
        title: en('Families'),
        respondents: en('families'),
        questions: [asked('welcome', { answers: 'agreement' })],
      },
    ],
  },
}
const framework = frameworkOfRules(parsedOrThrow(parseRules(file)))
const one = (id: number, answers: object, texts?: object) => ({
  id: String(id),
  characteristics: {},
  answers,
  ...(texts && { texts }),
})
const parsed = (cases: unknown[], responses: unknown[] = []) =>
  parseInspection(
    {
      ...blankInspection,
      framework: 'homes',
      cases,
      surveys: { families: responses },
    },
    [framework],
  )

describe('an inspection with scales, choices and words', () => {
  const cases = [
    ...[1, 2, 3].map((id) => one(id, { safe: 'agree', ignored: 'disagree' })),
    ...[4, 5].map((id) => one(id, { safe: 'disagree', ignored: 'neither' })),
    one(
      6,
      { safe: 'unknown', ignored: 'refused', themes: 'housing work' },
      { worries: 'The rent.' },
    ),
    one(7, { safe: 'strongly-agree', ignored: 'strongly-disagree' }),
  ]
  const { inspection } = parsedOrThrow(parsed(cases, [one(1, { welcome: 'agree' }), one(2, {})]))
  const counted = tallyCases(framework, inspection.cases)
  const questions = answerQuestions(caseQuestions(framework), framework.answerSets)
  const answersTo = (id: string) =>
    countedAnswers(
      counted,
      questions.find((question) => question.id === id)!,
    )

  it('is rated by what each question counts as yes', () => {
    const ratings = rateInspection(framework, inspection)
    expect(ratings.standards[0]).toMatchObject({ id: 'care', rating: 'good' })
    expect(measuresOfCases(framework, counted)).toEqual({
      safe: { yes: 4, relevant: 6 },
      ignored: { yes: 4, relevant: 6 },
    })
  })

  it('is rated the same from tallies of parts', () => {
    const parts = [inspection.cases.slice(0, 3), inspection.cases.slice(3)]
    const merged = parts.map((some) => tallyCases(framework, some)).reduce(mergeTallies, emptyTally)
    expect(JSON.stringify(merged)).toBe(JSON.stringify(counted))
    expect(rateTally(framework, inspection, merged)).toEqual(rateInspection(framework, inspection))
  })

  it('keeps words out of all that is counted', () => {
    expect(answersTo('worries')).toMatchObject({ asked: 6, answers: [['given', 1]] })
    expect(JSON.stringify(counted)).not.toContain('rent')
  })

  it('has measures of several questions', () => {
    const [heard] = framework.measures!
    expect(measureOf(heard!.questions.map(answersTo))).toMatchObject({ hits: 8, base: 12 })
  })

  it('leaves out a response that holds nothing', () => {
    const responses = tallyResponses(framework, 'families', inspection.surveys['families']!)
    expect(responses).toMatchObject({ size: 1, questions: { welcome: { asked: 1 } } })
  })

  it('is refused with the place of each answer that cannot be', () => {
    const faulty = parsed(
      [one(1, { safe: 'agre', worries: 'Rent.' }, { themes: 'work' })],
      [one(1, { welcome: 'yes' })],
    )
    expect(
      faulty.ok ? [] : faulty.issues.map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual([
      'not-in-set cases.0.answers.safe',
      'wrong-form cases.0.answers.worries',
      'wrong-form cases.0.texts.themes',
      'not-in-set surveys.families.0.answers.welcome',
    ])
  })

  it('is known to be more than yes and no', () => {
    expect(caseQuestions(framework).find(isBeyondYesNo)?.id).toBe('safe')
  })
})

import { expect, it } from 'vitest'
import { answerQuestions } from '../../answers/answer-question.js'
import { frameworkOfRules, parseRules } from '../../language/index.js'
import { parsedOrThrow } from '../../inspection-error.js'
import { parseInspection } from '../parse/parse-inspection.js'
import { poolRecord } from '../parse/pool-record.js'
import { rateInspection, rateTally } from '../../rating/rate-inspection.js'
import { blankInspection } from '../../../test/blank-inspection.js'
import { sets } from '../../../test/answer-sets.js'
import { answerRows } from '../../tally/answer-rows.js'
import { pooledTally, tallyInspection, withPooled } from './pooled-tally.js'
import { tallyCases } from './tally-cases.js'
import { tallyOfRows, type CountedRow } from '../../tally/tally-of-rows.js'

const en = (text: string) => ({ en: text })
const cuts = [
  { from: 0, grade: 'poor' },
  { from: 50, grade: 'good' },
]
const asked = (id: string, more: object = {}) => ({ id, label: en(id), text: en(id), ...more })

const rules = (agreement: object = sets.agreement) => ({
  language: 1,
  id: 'region',
  title: en('Region'),
  scale: 'rating',
  scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
  nodes: [
    {
      id: 'overall',
      rate: { combine: 'worst' },
      parts: ['plan', 'safe', 'own'].map((id) => ({
        id: `${id}-standard`,
        rate: { band: { combine: 'worst' }, cuts },
        parts: [{ id, rate: { tally: { of: 'cases', as: 'percent', questions: [id] } } }],
      })),
    },
  ],
  instrument: {
    answers: { agreement },
    characteristics: [
      {
        id: 'site',
        label: en('Site'),
        values: ['a', 'b'].map((id) => ({ id, label: en(id), group: en(id) })),
      },
      {
        id: 'sex',
        label: en('Sex'),
        personal: true,
        values: ['w', 'm'].map((id) => ({ id, label: en(id), group: en(id) })),
      },
    ],
    caseSets: [{ id: 'units', of: 'pooled', framework: 'unit' }],
    standards: [
      { node: 'plan-standard', questions: [asked('plan')], cases: 'units' },
      {
        node: 'safe-standard',
        questions: [asked('safe', { answers: 'agreement' })],
        cases: 'units',
      },
      { node: 'own-standard', questions: [asked('own')] },
    ],
  },
})
const laidOut = (file: object) => frameworkOfRules(parsedOrThrow(parseRules(file)))
const region = laidOut(rules())
const unitFile = () => {
  const { caseSets: _, standards, ...instrument } = rules().instrument
  return {
    ...rules(),
    id: 'unit',
    instrument: {
      ...instrument,
      standards: standards.map(({ node, questions }) => ({ node, questions })),
    },
  }
}
const unit = laidOut(unitFile())

const casesOf = (question: string, yes: number, of: number, answers = ['yes', 'no']) =>
  Array.from({ length: of }, (_, i) => ({
    id: `${i}`,
    characteristics: { site: 'a', sex: 'w' },
    answers: { [question]: answers[i < yes ? 0 : 1]! },
  }))
const inspectionOf = (id: string, more: object) =>
  parsedOrThrow(parseInspection({ ...blankInspection, id, framework: 'unit', ...more }, [unit]))
const recordOf = (id: string, digit: string, more: object) =>
  poolRecord(inspectionOf(id, more), digit.repeat(64))

const three = [
  recordOf('north', '1', { cases: casesOf('plan', 9, 10) }),
  recordOf('south', '2', { cases: casesOf('plan', 10, 40) }),
  recordOf('west', '3', { cases: casesOf('plan', 30, 50) }),
]
const pooling = (records: readonly object[], more: object = {}) =>
  parseInspection(
    { ...blankInspection, id: 'r', framework: 'region', caseSets: { units: records }, ...more },
    [region],
  )

it('counts of three inspections are summed: 49 per cent, where the mean of their percentages is 58', () => {
  const { inspection } = parsedOrThrow(pooling(three))
  expect(tallyInspection(region, inspection).questions['plan']).toMatchObject({ yes: 49, no: 51 })
  const [plan] = rateInspection(region, inspection).standards
  expect(plan).toMatchObject({ id: 'plan-standard', rating: 'poor' })
})

it('is the tally of all their cases together, as far as it is asked', () => {
  const all = [...casesOf('plan', 9, 10), ...casesOf('plan', 10, 40), ...casesOf('plan', 30, 50)]
  const pooled = pooledTally(
    region,
    'units',
    three.map((one) => one.cases),
  )
  const whole = tallyCases(unit, all)
  const { plan, safe } = whole.questions
  expect(pooled).toMatchObject({ size: 100, questions: { plan, safe } })
  expect(pooled.questions['own']).toBeUndefined()
  // What each of them hid of a personal characteristic could be had from the sum.
  expect(Object.keys(pooled.groups)).toEqual(['site'])
})

it('comes to the same from counts of own cases that a database gives', () => {
  const own = casesOf('own', 3, 4)
  const { inspection } = parsedOrThrow(pooling(three, { cases: own }))
  const questions = answerQuestions([asked('own')].map(({ id }) => ({ id })))
  const counts = new Map<string, CountedRow>()
  const count = (row: Omit<CountedRow, 'cases'>) => {
    const key = JSON.stringify(row)
    counts.set(key, { ...row, cases: BigInt(counts.get(key)?.cases ?? 0) + 1n })
  }
  for (const one of own)
    for (const [characteristic, value] of [[null, null], ...Object.entries(one.characteristics)]) {
      const group = { characteristic: characteristic!, value: value! }
      count({ ...group, question: null, answer: null })
      for (const row of answerRows(one, questions)) count({ ...group, ...row })
    }
  const counted = tallyOfRows(counts.values(), questions)
  expect(rateTally(region, inspection, withPooled(region, inspection.caseSets, counted))).toEqual(
    rateInspection(region, inspection),
  )
})

it('takes counts where an inspection was given those instead of cases', () => {
  const { cases } = recordOf('north', '1', { counts: { plan: { yes: 7, relevant: 9 } } })
  expect(cases).toMatchObject({ size: 9, questions: { plan: { yes: 7, no: 2, na: 0 } } })
})

it('adds up answers of scales, and refuses those of another scale by name', () => {
  const agreed = recordOf('north', '1', { cases: casesOf('safe', 2, 3, ['agree', 'disagree']) })
  const { inspection } = parsedOrThrow(pooling([agreed]))
  expect(tallyInspection(region, inspection).questions['safe']).toEqual({
    asked: 3,
    answers: [
      ['agree', 2],
      ['disagree', 1],
    ],
  })
  const renamed = { ...agreed.cases, sets: { safe: 'ordered other' } }
  expect(pooling([{ ...agreed, cases: renamed }])).toMatchObject({
    ok: false,
    issues: [
      {
        code: 'other-answers',
        path: ['caseSets', 'units', 0, 'cases', 'questions', 'safe'],
        found: '"ordered other"',
      },
    ],
  })
})

it('refuses case sets that cannot be meant, with their places', () => {
  const broken = rules()
  broken.instrument.caseSets = [
    { id: 'units', of: 'own', framework: 'unit' },
    { id: 'units', of: 'own', framework: 'unit' },
  ]
  broken.instrument.standards[0]!.cases = 'unit'
  const parsed = parseRules(broken)
  expect(parsed.ok ? [] : parsed.issues.map(({ path, found }) => [path.join('.'), found])).toEqual([
    ['instrument.caseSets.0.framework', '"unit"'],
    ['instrument.caseSets.1.id', '"units"'],
    ['instrument.caseSets.1.framework', '"unit"'],
    ['instrument.caseSets.1.of', 'own, a second time'],
    ['instrument.standards.0.cases', 'the case set "unit"'],
  ])
})

it('refuses routing on what other cases answer', () => {
  const crossed = rules()
  crossed.instrument.standards[2]!.questions = [
    asked('own', { asked: { question: 'plan', is: ['yes'] } }),
  ]
  const parsed = parseRules(crossed)
  expect(parsed.ok ? [] : parsed.issues.map(({ path, found }) => [path.join('.'), found])).toEqual([
    ['instrument.standards.2.questions.0.asked', '"plan", which other cases answer'],
  ])
})

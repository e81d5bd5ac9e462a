import { describe, expect, it } from 'vitest'
import { blankInspection } from '../../../test/blank-inspection.js'
import { explain, parsedOrThrow, parseInspection, rateInspection } from '../../index.js'
import { frameworkOfRules, parseRules } from '../index.js'

const en = (text: string) => ({ en: text })
const tally = (id: string, ...questions: string[]) => ({
  id,
  title: en(id.toUpperCase()),
  rate: { tally: { of: 'cases', as: 'percent', questions } },
})
const cuts = [
  { from: 0, grade: 'poor' },
  { from: 50, grade: 'fair' },
  { from: 75, grade: 'good' },
]
const asked = (id: string) => ({ id, label: en(`Label of ${id}`), text: en(`${id}?`) })

/** Care by the lower of two questions, safety by the mean of them, noise by one alone; a fact over all. */
const file = {
  language: 1,
  id: 'homes',
  title: en('Homes'),
  scale: 'rating',
  scales: { rating: ['poor', 'fair', 'good'].map((id) => ({ id })) },
  facts: [{ id: 'breach', unless: false }],
  nodes: [
    {
      id: 'overall',
      rate: { combine: 'worst', of: ['care', 'safety', 'noise'] },
      adjust: [{ when: { fact: 'breach' }, noBetterThan: 'fair' }],
      parts: [
        {
          id: 'care',
          rate: { band: { combine: 'worst' }, round: 1, cuts },
          parts: [tally('planned', 'planned'), tally('given', 'given')],
        },
        {
          id: 'safety',
          rate: { band: { combine: 'mean' }, cuts },
          parts: [tally('falls', 'falls'), tally('pooled', 'fire', 'food')],
        },
        { id: 'noise', rate: { band: tally('', 'quiet').rate, cuts } },
        { id: 'seen', rate: { rows: [] } },
      ],
    },
  ],
  instrument: {
    discretion: {
      withinPoints: 5,
      withinCases: 1,
      fewCases: 1,
      source: { document: 'Manual', confirmed: true },
    },
    standards: [
      {
        node: 'care',
        questions: [
          { ...asked('planned'), prompts: [asked('shared')] },
          asked('given'),
          asked('aside'),
        ],
      },
      { node: 'safety', questions: ['falls', 'fire', 'food'].map(asked) },
      { node: 'noise', questions: [asked('quiet')] },
      { node: 'seen', statement: en('What was seen.'), questions: [asked('garden')] },
    ],
    blocks: [{ id: 'diversity', title: en('Diversity'), after: 'safety' }],
  },
}
const framework = frameworkOfRules(parsedOrThrow(parseRules(file)))
const answers = (...given: Record<string, string>[]) =>
  given.map((one, i) => ({ id: `case-${i}`, characteristics: {}, answers: one }))
const parse = (more: object) =>
  parseInspection({ ...blankInspection, framework: 'homes', ...more }, [framework])
const rated = (more: object) => rateInspection(framework, parsedOrThrow(parse(more)).inspection)
const all = { given: 'yes', falls: 'yes', fire: 'yes', food: 'no', quiet: 'yes', garden: 'yes' }
const cases = answers(
  { ...all, planned: 'yes' },
  { ...all, planned: 'yes', given: 'na' },
  { ...all, planned: 'no', falls: 'no' },
)

it('is laid out with the questions of each standard, key questions where a rule counts them', () => {
  const [domain] = framework.domains
  const outline = domain!.standards.map(({ id, rating, keyQuestions, prompts }) => [
    id,
    rating.rule,
    keyQuestions.map((one) => one.id),
    prompts.map((one) => one.id),
  ])
  expect(framework.domains).toHaveLength(2)
  expect(framework.domains.flatMap(({ blocks }) => blocks.map(({ id }) => id))).toEqual([
    'diversity',
  ])
  expect([...outline, ...framework.domains[1]!.standards.map(({ id }) => id)].flat(0)).toEqual([
    ['care', 'by-rules', ['planned', 'given'], ['aside']],
    ['noise', 'by-rules', ['quiet'], []],
    ['seen', 'reported-only', [], ['garden']],
    'safety',
    // Several questions make a figure of their own.
    'pooled',
  ])
})

describe('cases', () => {
  it('are counted for each question, and rate by the rules', () => {
    const { standards, overall } = rated({ cases })
    const of = (id: string) => standards.find((one) => one.id === id)!
    expect(of('care')).toMatchObject({
      state: 'rated-not-scored',
      rating: 'fair',
      drivers: ['planned'],
      keyQuestions: [
        {
          id: 'planned',
          label: 'Label of planned',
          yes: 2,
          relevant: 3,
          percent: 67,
          band: 'fair',
        },
        { id: 'given', yes: 2, relevant: 2, percent: 100, band: 'good' },
      ],
    })
    // 2 of 3, and 3 of 6 pooled: no bands where the lowest does not decide.
    expect(of('safety')).toMatchObject({
      rating: 'fair',
      drivers: [],
      keyQuestions: [{ percent: 67, band: null }, { percent: 100 }, { percent: 0 }],
    })
    expect(of('pooled')).toMatchObject({ figure: '50', rating: null })
    expect(of('noise')).toMatchObject({ rating: 'good' })
    expect(of('seen')).toMatchObject({ state: 'reported-only', rating: null })
    expect(overall).toMatchObject({ decided: true, rating: 'fair' })
  })

  it('that are not relevant leave a standard without evidence, until it is recorded that it cannot be rated', () => {
    const none = cases.map((one) => ({ ...one, answers: { ...one.answers, given: 'na' } }))
    const open = rated({ cases: none })
    expect(open.standards[0]).toMatchObject({ id: 'care', state: 'no-evidence', rating: null })
    expect(open.overall).toMatchObject({ decided: false })
    const said = explain(framework, open).standards[0]!.sentences.join(' ')
    expect(said).toContain('Not known yet: hangs on GIVEN.')
    const recorded = rated({ cases: none, notRated: { care: 'Nobody was in care.' } })
    expect(recorded.standards[0]).toMatchObject({ state: 'not-rated' })
  })

  it('are not there yet in a draft, which then has no evidence', () => {
    expect(rated({}).standards.map(({ state }) => state)).toEqual([
      'no-evidence',
      'no-evidence',
      'reported-only',
      'no-evidence',
      'no-evidence',
    ])
  })

  it('may be counted elsewhere, but not twice', () => {
    const counts = Object.fromEntries(
      ['planned', 'given', 'falls', 'fire', 'food', 'quiet'].map((id) => [
        id,
        { yes: 4, relevant: 5 },
      ]),
    )
    expect(rated({ counts }).overall).toMatchObject({ rating: 'good' })
    expect(parse({ counts: { quiet: { yes: 4, relevant: 5 } }, cases })).toMatchObject({
      ok: false,
      issues: [{ path: ['counts', 'quiet'], found: 'counts of "quiet", which 3 cases answer' }],
    })
  })

  it('are refused where the instrument does not ask what they answer', () => {
    expect(parse({ cases: answers({ planed: 'yes' }) })).toMatchObject({
      ok: false,
      issues: [{ code: 'unknown-question', path: ['cases', 0, 'answers', 'planed'] }],
    })
  })

  it('say how far a departure goes, and whether the policy covers it', () => {
    const departed = rated({ cases, departures: { care: { to: 'good', reason: 'It was near' } } })
    expect(departed.standards[0]!.departure).toMatchObject({
      from: 'fair',
      to: 'good',
      margin: { points: 8, cases: 1 },
      withinPolicy: true,
    })
    const far = rated({ cases, departures: { care: { to: 'poor', reason: 'It was bad' } } })
    expect(far.standards[0]!.departure).toMatchObject({
      withinPolicy: expect.any(Boolean) as boolean,
    })
  })
})

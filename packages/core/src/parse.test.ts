import { describe, expect, it } from 'vitest'
import { blankInspection } from '../test/blank-inspection.js'
import { smallFramework } from '../test/small-framework.js'
import {
  frameworkNamedBy,
  parsedOrThrow,
  parseInspection,
  parseScorecard,
  type Issue,
  type Parsed,
} from './index.js'

const inspection = {
  ...blankInspection,
  cases: [
    {
      id: 'a',
      characteristics: { site: 'north' },
      answers: { 'planning-people': 'yes', 'planning-safety': 'no' },
    },
  ],
  judgements: { '1.1': { rating: 'good' } },
}
const issuesOf = (parsed: Parsed<unknown>): readonly Issue[] => (parsed.ok ? [] : parsed.issues)
const faults = (change: object) =>
  issuesOf(parseInspection({ ...inspection, ...change }, [smallFramework])).map(
    ({ code, path, found, expected }) => ({ code, path: path.join('.'), found, expected }),
  )

describe('an inspection', () => {
  it('parses when all it names is known', () => {
    expect(parseInspection(inspection, [smallFramework]).ok).toBe(true)
  })

  it.each([
    [
      'an unknown framework',
      { framework: 'smal' },
      'unknown-framework',
      'framework',
      '"smal"',
      'small',
    ],
    [
      'a cohort smaller than its sample',
      {
        sample: { windows: [], cohort: 1 },
        cases: ['a', 'b'].map((id) => ({ id, characteristics: {}, answers: {} })),
      },
      'invalid-value',
      'sample.cohort',
      '1',
      'at least the 2 cases of the sample',
    ],
    [
      'a question that does not exist',
      { cases: [{ id: 'a', characteristics: {}, answers: { 'planning-saftey': 'yes' } }] },
      'unknown-question',
      'cases.0.answers.planning-saftey',
      '"planning-saftey"',
      'planning-safety, perhaps',
    ],
    [
      'an answer that is none',
      { cases: [{ id: 'a', characteristics: {}, answers: { 'planning-safety': 'maybe' } }] },
      'invalid-value',
      'cases.0.answers.planning-safety',
      '"maybe"',
      'yes, no or na',
    ],
    [
      'an answer where routing asks for none',
      {
        cases: [
          {
            id: 'a',
            characteristics: {},
            answers: { 'planning-safety': 'no', 'planning-contingency': 'yes' },
          },
        ],
      },
      'not-asked',
      'cases.0.answers.planning-contingency',
      '"yes"',
      'no answer: asked only where planning-safety is yes',
    ],
    [
      'a case id used twice',
      { cases: [inspection.cases[0], inspection.cases[0]] },
      'duplicate-id',
      'cases.1.id',
      '"a"',
      'an id used once',
    ],
    [
      'a rating not on the scale',
      { judgements: { '1.1': { rating: 'great' } } },
      'unknown-rating',
      'judgements.1.1.rating',
      '"great"',
      'poor, fair, good or best',
    ],
    [
      'a judgement of a standard rated from cases',
      { judgements: { '2.1': { rating: 'good' } } },
      'wrong-form',
      'judgements.2.1',
      'a judgement',
      'none: 2.1 is rated from cases; a departure gives another rating',
    ],
    [
      'a departure without a reason',
      { departures: { '2.1': { to: 'fair', reason: ' ' } } },
      'out-of-range',
      'departures.2.1.reason',
      '" "',
      'some text',
    ],
    [
      'a departure that contradicts the judgement',
      { departures: { '1.1': { to: 'fair', reason: 'x' } } },
      'conflicting-rating',
      'departures.1.1.to',
      '"fair"',
      'good, as judged',
    ],
    [
      'a section the report does not have',
      { narrative: { '2.9': 'x' } },
      'unknown-section',
      'narrative.2.9',
      '"2.9"',
      '2.1, perhaps',
    ],
    [
      'a recommendation to nobody known',
      { recommendations: [{ addressee: 'king', text: 'act' }] },
      'unknown-addressee',
      'recommendations.0.addressee',
      '"king"',
      'service',
    ],
    [
      'a key that is not known',
      { casez: [] },
      'unknown-key',
      'casez',
      'the key "casez"',
      'no such key',
    ],
    ['a missing part', { service: undefined }, 'invalid-type', 'service', 'nothing', 'an object'],
  ])('with %s is told where and what', (_, change, code, path, found, expected) => {
    expect(faults(change)).toContainEqual({ code, path, found, expected })
  })

  it('says nothing but what is known: its names are enough', () => {
    const { format, version, id, framework, service } = inspection as Record<string, unknown>
    const parsed = parseInspection({ format, version, id, framework, service }, [smallFramework])
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        inspection: {
          state: 'draft',
          publication: { title: 'Inspection report', publisher: smallFramework.publisher },
          sample: { windows: [] },
          cases: [],
        },
      },
    })
  })

  it('declares characteristics of its service, and its framework then has them', () => {
    const team = {
      id: 'team',
      label: 'Team',
      values: [
        { id: 'court', label: 'Court', group: 'cases of the court team' },
        { id: 'field', label: 'Field', group: 'cases of the field team' },
      ],
    }
    const own = {
      ...inspection,
      characteristics: [team],
      cases: [{ id: 'a', characteristics: { site: 'north', team: 'court' }, answers: {} }],
    }
    const { framework } = parsedOrThrow(parseInspection(own, [smallFramework]))
    expect(framework.characteristics.map(({ id }) => id)).toEqual(['site', 'team'])
    expect(parsedOrThrow(parseInspection(own, [framework])).framework).toEqual(framework)
    expect(parsedOrThrow(frameworkNamedBy(own, [smallFramework]))).toEqual(framework)
    expect(faults({ cases: own.cases })).toEqual([
      {
        code: 'unknown-characteristic',
        path: 'cases.0.characteristics.team',
        found: '"team"',
        expected: 'site, or one that the inspection declares',
      },
    ])
  })

  it.each([
    ['of the framework', [{ id: 'site' }], 'characteristics.0.id'],
    ['of a question', [{ id: 'planning-people' }], 'characteristics.0.id'],
    ['of a column', [{ id: 'case' }], 'characteristics.0.id'],
    ['used before', [{ id: 'team' }, { id: 'team' }], 'characteristics.1.id'],
  ])('refuses a characteristic with an id %s', (_, ids, path) => {
    const values = ['a', 'b'].map((id) => ({ id, label: id, group: id }))
    const characteristics = ids.map((one) => ({ ...one, label: 'Team', values }))
    const expected = [expect.objectContaining({ code: 'duplicate-id', path })]
    expect(faults({ characteristics, cases: [] })).toEqual(expected)
    const named = frameworkNamedBy({ ...inspection, characteristics }, [smallFramework])
    expect(issuesOf(named)).toHaveLength(1)
  })

  it('refuses a value twice in one characteristic', () => {
    const values = ['a', 'a'].map((id) => ({ id, label: id, group: id }))
    expect(faults({ characteristics: [{ id: 'team', label: 'Team', values }] })).toEqual([
      expect.objectContaining({ code: 'duplicate-id', path: 'characteristics.0.values.1.id' }),
    ])
  })

  it('is told of all faults at once', () => {
    expect(
      faults({ judgements: { '1.1': { rating: 'great' } }, notRated: { '9.9': 'x' } }),
    ).toHaveLength(2)
  })

  it('cannot rate a standard and say that it cannot be rated: both places are told', () => {
    const notRated = { '1.1': 'Closed in the week', '2.1': 'Too few cases' }
    const departures = { '2.1': { to: 'fair', reason: 'Near the boundary' } }
    expect(faults({ judgements: { '1.1': { rating: 'good' } }, departures, notRated })).toEqual([
      {
        code: 'conflicting-rating',
        path: 'judgements.1.1.rating',
        found: '"good", while notRated["1.1"] says that 1.1 could not be rated',
        expected: 'one of the two',
      },
      {
        code: 'conflicting-rating',
        path: 'departures.2.1.to',
        found: '"fair", while notRated["2.1"] says that 2.1 could not be rated',
        expected: 'one of the two',
      },
    ])
  })

  it.each([null, 1, 'x', [], {}])('is never %j', (input) => {
    expect(parseInspection(input, [smallFramework]).ok).toBe(false)
  })
})

describe('a scorecard', () => {
  const card = (standards: object, departures?: object) =>
    issuesOf(
      parseScorecard(
        { framework: 'small', service: 'N', standards, ...(departures ? { departures } : {}) },
        [smallFramework],
      ),
    ).map(({ code, path, expected }) => ({ code, path: path.join('.'), expected }))

  it.each([
    [
      'a percentage over 100',
      { '2.1': { keyQuestions: [101, 50] } },
      'out-of-range',
      'standards.2.1.keyQuestions.0',
    ],
    [
      'yes greater than relevant',
      { '2.1': { keyQuestions: [{ yes: 3, relevant: 2 }, 50] } },
      'yes-exceeds-relevant',
      'standards.2.1.keyQuestions.0.yes',
    ],
    [
      'too few key questions',
      { '2.1': { keyQuestions: [50] } },
      'wrong-count',
      'standards.2.1.keyQuestions',
    ],
    [
      'key questions of a judged standard',
      { '1.1': { keyQuestions: [50] } },
      'wrong-form',
      'standards.1.1.keyQuestions',
    ],
    [
      'a rating of what is reported only',
      { '2.2': { rating: 'good' } },
      'wrong-form',
      'standards.2.2.rating',
    ],
    ['an unknown standard', { '3.1': { rating: 'good' } }, 'unknown-standard', 'standards.3.1'],
  ])('with %s is refused at its place', (_, standards, code, path) => {
    expect(card(standards)).toContainEqual(expect.objectContaining({ code, path }))
  })

  it('accepts every form where it makes sense', () => {
    expect(
      card({
        '1.1': { rating: 'good' },
        '2.1': { keyQuestions: [{ yes: 1, relevant: 2 }, 73.5] },
        '2.2': { notRated: 'Too few cases' },
      }),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { frameworkOfRules, parseRules } from '../../language/index.js'
import { parsedOrThrow } from '../../inspection-error.js'
import { tallyInspection } from './pooled-tally.js'
import { parseInspection } from '../parse/parse-inspection.js'
import { repeatedAnswers } from './repeated-answers.js'
import { repeatedByPair } from './repeated-by-pair.js'

const en = (text: string) => ({ en: text })
const asked = (id: string, more: object = {}) => ({ id, label: en(id), text: en(id), ...more })
const rules = (
  caseSets: object[] = [{ id: 'again', label: en('Second reading'), of: 'own', repeats: 'cases' }],
  cases?: string,
) => ({
  language: 1,
  id: 'homes',
  title: en('Homes'),
  scale: 'rating',
  scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
  nodes: [{ id: 'care', title: en('Care') }],
  instrument: {
    characteristics: [
      {
        id: 'wing',
        label: en('Wing'),
        values: ['east', 'west'].map((id) => ({ id, label: en(id), group: en(id) })),
      },
    ],
    answers: {
      quality: {
        kind: 'ordered',
        values: [
          { id: 'poor', label: en('Poor'), as: 'no' },
          { id: 'fair', label: en('Fair'), as: 'no' },
          { id: 'good', label: en('Good'), as: 'yes' },
        ],
      },
    },
    caseSets,
    standards: [
      {
        node: 'care',
        questions: [
          asked('seen'),
          asked('plan', { answers: 'quality', asked: { characteristic: 'wing', is: ['east'] } }),
        ],
        ...(cases === undefined ? {} : { cases }),
      },
    ],
  },
})
const framework = () => frameworkOfRules(parsedOrThrow(parseRules(rules())))
const read = (id: string, answers: Record<string, string>, wing = 'east') => ({
  id,
  characteristics: { wing },
  answers,
})
const again = (id: string, answers: Record<string, string>) => ({
  id,
  characteristics: {},
  answers,
})
const inspection = (repeats: object) => ({
  format: 'inspectorate/inspection',
  version: 1,
  id: 'home',
  framework: 'homes',
  state: 'draft',
  service: { name: 'Home' },
  publication: { title: 'An inspection', publisher: 'Us', published: '2026-03' },
  sample: { windows: [] },
  cases: [
    read('1', { seen: 'yes', plan: 'good' }),
    read('2', { seen: 'yes', plan: 'fair' }),
    read('3', { seen: 'no', plan: 'poor' }),
  ],
  surveys: {},
  judgements: {},
  departures: {},
  notRated: {},
  context: [],
  recommendations: [],
  narrative: {},
  notes: [],
  repeats,
})
const faultsOf = (repeats: object) => {
  const parsed = parseInspection(inspection(repeats), [framework()])
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, path, expected }) => [code, path.join('.'), expected])
}

describe('cases that are assessed twice', () => {
  const second = { again: [again('3', { seen: 'no', plan: 'fair' }), again('1', { seen: 'yes' })] }

  it('are compared with the first assessment, each with its own first', () => {
    const parsed = parsedOrThrow(parseInspection(inspection(second), [framework()]))
    expect(
      repeatedAnswers(parsed.framework, parsed.inspection).map(({ question, pairs }) => [
        question.id,
        pairs,
      ]),
    ).toEqual([
      [
        'seen',
        [
          ['no', 'no', 1],
          ['yes', 'yes', 1],
        ],
      ],
      ['plan', [['poor', 'fair', 1]]],
    ])
  })

  it('are told by pair of assessors, whoever of them was the first', () => {
    const assessors = { cases: { 1: 'kim', 2: 'kim', 3: 'lee' }, again: { 1: 'lee', 3: 'kim' } }
    const parsed = parsedOrThrow(
      parseInspection({ ...inspection(second), assessors }, [framework()]),
    )
    expect(
      repeatedByPair(parsed.framework, parsed.inspection).map(({ assessors: both, questions }) => [
        ...both,
        questions.map(({ question, pairs }) => [question.id, pairs]),
      ]),
    ).toEqual([
      [
        'kim',
        'lee',
        [
          [
            'seen',
            [
              ['no', 'no', 1],
              ['yes', 'yes', 1],
            ],
          ],
          // Lee read case 3 first and found it poor.
          ['plan', [['fair', 'poor', 1]]],
        ],
      ],
    ])
  })

  it('are told of one assessor, however the code was written', () => {
    const assessors = { cases: { 1: 'Kim', 3: 'LEE' }, again: { 1: 'lee ', 3: 'kim' } }
    const parsed = parsedOrThrow(
      parseInspection({ ...inspection(second), assessors }, [framework()]),
    )
    const pairs = repeatedByPair(parsed.framework, parsed.inspection)
    expect(pairs.map((pair) => pair.assessors)).toEqual([['Kim', 'LEE']])
    const twice = parseInspection(
      { ...inspection(second), assessors: { cases: { 1: 'kim' }, again: { 1: 'KIM' } } },
      [framework()],
    )
    expect(!twice.ok && twice.issues.map(({ expected }) => expected)).toEqual(['another assessor'])
  })

  it('are not assessed by the first assessor again', () => {
    const faults = (assessors: object) => {
      const parsed = parseInspection({ ...inspection(second), assessors }, [framework()])
      return parsed.ok ? [] : parsed.issues.map(({ path, found }) => [path.join('.'), found])
    }
    expect(
      faults({ cases: { 1: 'kim', 9: 'kim' }, again: { 1: 'kim', 2: 'lee' }, agian: {} }),
    ).toEqual([
      ['assessors.cases.9', 'the case "9"'],
      ['assessors.again.1', '"kim", who assessed the case first'],
      ['assessors.again.2', 'the case "2"'],
      ['assessors.agian', 'the case set "agian"'],
    ])
  })

  it('are compared with what the first had answered, where the two settled otherwise', () => {
    const settled = { again: { 1: { seen: 'no', plan: 'poor' } } }
    const parse = (more: object) =>
      parsedOrThrow(parseInspection({ ...inspection(second), ...more }, [framework()]))
    const kept = parse({ settled })
    const original = {
      ...inspection(second),
      cases: inspection(second).cases.map((one) =>
        one.id === '1' ? { ...one, answers: settled.again[1] } : one,
      ),
    }
    const before = parsedOrThrow(parseInspection(original, [framework()]))
    const assessors = { cases: { 1: 'kim' }, again: { 1: 'lee' } }
    const told = ({ framework: by, inspection: one }: typeof kept) =>
      [
        repeatedAnswers(by, one),
        ...repeatedByPair(by, { ...one, assessors }).map(({ questions }) => questions),
      ].map((questions) => questions.map(({ question, pairs }) => [question.id, pairs]))
    expect(told(kept)).toEqual(told(before))
    expect(told(kept)).not.toEqual(told(parse({})))
    // What they settled on is what counts.
    expect(tallyInspection(kept.framework, kept.inspection)).toEqual(
      tallyInspection(parse({}).framework, parse({}).inspection),
    )
    const faults = (one: object) => {
      const parsed = parseInspection({ ...inspection(second), settled: one }, [framework()])
      return parsed.ok ? [] : parsed.issues.map(({ path }) => path.join('.'))
    }
    expect(
      faults({ agian: {}, again: { 9: {}, 1: { seen: 'perhaps', plan: 'poor', other: 'x' } } }),
    ).toEqual(['settled.agian', 'settled.again.1.seen', 'settled.again.1.other', 'settled.again.9'])
  })

  it('are never counted', () => {
    const twice = parsedOrThrow(parseInspection(inspection(second), [framework()]))
    const once = parsedOrThrow(parseInspection(inspection({}), [framework()]))
    expect(tallyInspection(twice.framework, twice.inspection)).toEqual(
      tallyInspection(once.framework, once.inspection),
    )
    expect(repeatedAnswers(once.framework, once.inspection)).toEqual([])
  })

  it('have faults at their places', () => {
    expect(faultsOf({ agian: [] })).toEqual([['unknown-name', 'repeats.agian', 'again, perhaps']])
    expect(
      faultsOf({
        again: [
          again('4', { seen: 'yes' }),
          again('1', { seen: 'yes', plan: 'goode' }),
          again('1', {}),
          read('2', {}, 'west'),
        ],
      }),
    ).toEqual([
      ['unknown-name', 'repeats.again.0.id', 'a case that was assessed first: 1, 2 or 3'],
      [
        'invalid-value',
        'repeats.again.3.characteristics.wing',
        '"east", as in the first assessment, or none',
      ],
      ['not-in-set', 'repeats.again.1.answers.plan', 'good, perhaps'],
      ['duplicate-id', 'repeats.again.2.id', 'an id used once'],
    ])
  })
})

describe('a case set that repeats cases', () => {
  const faults = (sets: object[], cases?: string) => {
    const parsed = parseRules(rules(sets, cases))
    return parsed.ok ? [] : parsed.issues.map(({ path, expected }) => [path.join('.'), expected])
  }
  const repeat = (id: string) => ({ id, of: 'own', repeats: 'cases' })

  it('is one, of own cases, beside the set that is counted', () => {
    expect(faults([{ id: 'first', of: 'own' }, repeat('again')], 'first')).toEqual([])
    expect(faults([repeat('again'), repeat('third')])).toEqual([
      ['instrument.caseSets.1.repeats', 'one second assessment of the cases'],
    ])
    expect(faults([{ ...repeat('again'), of: 'pooled' }])).toEqual([
      [
        'instrument.caseSets.0.of',
        'own: the inspection’s cases are assessed a second time, not those of others',
      ],
    ])
  })

  it('answers no standard', () => {
    expect(faults([repeat('again')], 'again')).toEqual([
      [
        'instrument.standards.0.cases',
        'a set that is counted: a second assessment is only compared with the first',
      ],
    ])
  })
})

import { parsedOrThrow, parseInspection } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { rateForPublication } from '../src/publish/rate-for-publication.js'
import type { RatedInspection } from '../src/rated-inspection.js'

const en = (text: string) => ({ en: text })
const value = (id: string, label: string, more: object = {}) => ({ id, label: en(label), ...more })
const asked = (id: string, label: string, text: string, more: object = {}) => ({
  id,
  label: en(label),
  text: en(text),
  ...more,
})
const agreement = {
  kind: 'ordered',
  values: [
    value('strongly-disagree', 'Strongly disagree', { as: 'no', points: 1 }),
    value('disagree', 'Disagree', { as: 'no', points: 2 }),
    value('neither', 'Neither', { as: 'middle', points: 3 }),
    value('agree', 'Agree', { as: 'yes', points: 4 }),
    value('strongly-agree', 'Strongly agree', { as: 'yes', points: 5 }),
    value('unknown', 'Don’t know', { as: 'dont-know' }),
  ],
}
const number = (unit: string, more: object = {}) => ({
  kind: 'number',
  unit: { id: unit, label: en(unit) },
  min: 0,
  max: 104,
  decimals: 0,
  ...more,
})

/** Rules that ask by a set of every kind, of cases and of guests. */
const rules = {
  language: 1,
  id: 'hostels',
  title: en('Standards for hostels'),
  scale: 'rating',
  scales: { rating: [value('poor', 'Poor'), value('good', 'Good')] },
  nodes: [
    {
      id: 'overall',
      title: en('Overall'),
      rate: { combine: 'worst' },
      parts: [
        { id: 'stay', title: en('Staying') },
        { id: 'leave', title: en('Moving on') },
      ],
    },
  ],
  instrument: {
    characteristics: [
      {
        id: 'sex',
        label: en('Sex'),
        personal: true,
        values: [
          value('woman', 'Women', { group: en('women') }),
          value('man', 'Men', { group: en('men') }),
        ],
      },
      {
        id: 'house',
        label: en('House'),
        values: [
          value('north', 'North', { group: en('people in the north house') }),
          value('south', 'South', { group: en('people in the south house') }),
          value('east', 'East', { group: en('people in the east house') }),
        ],
      },
    ],
    answers: {
      agreement,
      weeks: number('weeks', {
        bands: [
          { from: 0, label: en('Under 12') },
          { from: 12, label: en('12 or more') },
        ],
      }),
      days: number('days'),
      home: {
        kind: 'one',
        values: [
          value('own', 'Own home'),
          value('shared', 'Shared home'),
          value('none', 'No home'),
        ],
      },
      needs: {
        kind: 'several',
        values: [
          value('money', 'Money'),
          value('work', 'Work'),
          value('health', 'Health'),
          value('nothing', 'None of these', { alone: true }),
        ],
      },
      words: { kind: 'text', max: 200 },
    },
    caseSets: [{ id: 'second', label: en('Second reading'), of: 'own', repeats: 'cases' }],
    measures: [{ id: 'comfort', label: en('Comfort'), questions: ['quiet', 'clean'] }],
    standards: [
      {
        node: 'stay',
        statement: en('People are safe.'),
        questions: [
          asked('welcomed', 'Welcome', 'Was the person welcomed on the first day?'),
          asked('safe', 'Safety', 'The person is safe in the hostel.', { answers: 'agreement' }),
          asked('worry', 'Worries', 'What worries the person?', { answers: 'words' }),
        ],
      },
      {
        node: 'leave',
        statement: en('People move on.'),
        questions: [
          asked(
            'wait',
            'Wait for a home',
            'How many weeks did the person wait for a home of their own?',
            {
              answers: 'weeks',
              yes: { under: 12 },
            },
          ),
          asked('notice', 'Notice', 'How many days before was the person told?', {
            answers: 'days',
          }),
          asked('home', 'Next home', 'Where did the person move to?', { answers: 'home' }),
          asked('needs', 'Needs', 'What did the person still need?', { answers: 'needs' }),
        ],
      },
    ],
    surveys: [
      {
        id: 'guests',
        title: en('Survey of guests'),
        respondents: en('guests'),
        characteristics: ['sex'],
        questions: [
          asked('quiet', 'Quiet', 'My room is quiet at night.', { answers: 'agreement' }),
          asked('clean', 'Clean', 'The bathrooms are clean.', { answers: 'agreement' }),
        ],
      },
    ],
    report: [{ part: 'section', id: 'summary', title: en('Summary') }, { part: 'domains' }],
  },
}

/** So many people who are alike. */
export interface Alike {
  readonly times: number
  readonly is?: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
}

const peopleOf = (alike: readonly Alike[], prefix: string) =>
  alike
    .flatMap(({ times, is = {}, answers }) =>
      Array.from({ length: times }, () => ({ characteristics: is, answers })),
    )
    .map((one, i) => ({ id: `${prefix}${i}`, ...one }))

const hostels = () => frameworkOfRules(parsedOrThrow(parseRules(rules)))

/** A hostel with cases and guests as told; `change` is what else its inspection says. */
export function lakeside({
  cases = [],
  guests = [],
  change = {},
}: {
  readonly cases?: readonly Alike[]
  readonly guests?: readonly Alike[]
  readonly change?: Readonly<Record<string, unknown>>
}): RatedInspection {
  const inspection = {
    format: 'inspectorate/inspection',
    version: 1,
    id: 'lakeside',
    framework: 'hostels',
    state: 'draft',
    service: { name: 'Lakeside' },
    publication: { title: 'An inspection', publisher: 'Us', published: '2026-03' },
    sample: { windows: [] },
    cases: peopleOf(cases, 'C'),
    surveys: { guests: peopleOf(guests, 'G') },
    judgements: { stay: { rating: 'good' }, leave: { rating: 'good' } },
    departures: {},
    notRated: {},
    context: [],
    recommendations: [],
    narrative: {},
    notes: [],
    ...change,
  }
  return rateForPublication(parsedOrThrow(parseInspection(inspection, [hostels()])))
}

import { parsedOrThrow, parseInspection, type FramedInspection } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'

/**
 * An inspection whose report draws answers as they come: of two to nine values, with sides and without,
 * of nobody and of everybody alike, hidden, long, many and hostile.
 */
export function everyAnswer(): FramedInspection {
  const framework = frameworkOfRules(parsedOrThrow(parseRules(rules)))
  const inspection = {
    format: 'inspectorate/inspection',
    version: 1,
    id: 'every-answer',
    framework: framework.id,
    state: 'published',
    service: { name: 'Eastmarsh' },
    publication: {
      title: 'An inspection of how people answer',
      publisher: 'Test Inspectorate',
      published: '2026-02',
    },
    fieldwork: { start: '2025-12-01', weeks: 1 },
    sample: { windows: [{ from: '2025-06-02', to: '2025-06-08' }] },
    cases: Array.from({ length: 64 }, (_, i) => caseOf(i)),
    surveys: {},
    judgements: { service: { rating: 'good' } },
    departures: {},
    notRated: {},
    context: [],
    recommendations: [],
    narrative: {
      answers: sections
        .map(([title, ...lines]) => `## ${title}\n\n${lines.join('\n\n')}\n`)
        .join('\n'),
    },
    notes: [],
  }
  return parsedOrThrow(parseInspection(inspection, [framework]))
}

const en = (text: string) => ({ en: text })
const idOf = (text: string) => text.toLowerCase().replaceAll(/\W+/g, '-')
type Value = readonly [label: string, as?: string]
const set = (kind: string, values: readonly Value[]) => ({
  kind,
  values: values.map(([label, as]) => ({ id: idOf(label), label: en(label), ...(as && { as }) })),
})
const sides = (each: number, middle: boolean): Value[] => [
  ...Array.from({ length: each }, (_, i): Value => [`Worse by ${each - i}`, 'no']),
  ...(middle ? [['About the same', 'middle'] as const] : []),
  ...Array.from({ length: each }, (_, i): Value => [`Better by ${i + 1}`, 'yes']),
]

const answers = {
  agreement: set('ordered', [
    ['Strongly disagree', 'no'],
    ['Disagree', 'no'],
    ['Neither agree nor disagree', 'middle'],
    ['Agree', 'yes'],
    ['Strongly agree', 'yes'],
    ['Don’t know', 'dont-know'],
    ['Preferred not to say', 'refused'],
    ['Not applicable', 'na'],
  ]),
  two: set('ordered', sides(1, false)),
  nine: set('ordered', sides(4, true)),
  hostile: set(
    'ordered',
    sides(2, true).map(([label, as]): Value => [`${label} <i>&amp;`, as!]),
  ),
  ages: set('one', [['18 to 24'], ['25 to 34'], ['35 to 44'], ['45 to 64'], ['65 and over']]),
  worries: set('several', [['Housing'], ['Money'], ['Work'], ['Health'], ['Family']]),
  weeks: {
    kind: 'number',
    unit: { id: 'week', label: en('weeks') },
    min: 0,
    max: 104,
    decimals: 1,
    bands: [
      { from: 0, label: en('Under 4 weeks') },
      { from: 4, label: en('4 weeks or more') },
    ],
  },
}

/** Id, text, set, and which of its values is given in a case: by their number, none where null. */
type Question = readonly [
  id: string,
  text: string,
  set: keyof typeof answers,
  given: (i: number) => number | null,
]
const varied = (step: number) => (i: number) => (i * step + Math.floor(i / 7)) % 9
const long = 'what people say of their work, their managers and their days '
const thirty = Array.from({ length: 30 }, (_, i): Question => [
  `of-thirty-${i + 1}`,
  `Question ${i + 1}: ${long.repeat(1 + (i % 3))}`.trim(),
  'agreement',
  varied(i + 2),
])
const questions: readonly Question[] = [
  ['workload', 'My workload is manageable', 'agreement', varied(5)],
  ['manager', 'My manager supports me to do my work well', 'agreement', (i) => 3 + (i % 3)],
  ['training', `I have the training that I need: ${long}`.trim(), 'agreement', varied(4)],
  ['police', 'Were enquiries made with the police?', 'two', (i) => i % 2],
  ['children', 'Were enquiries made with children’s services?', 'two', (i) => (i % 5 ? 1 : 0)],
  ['housing', 'Housing since last year', 'nine', varied(1)],
  ['nobody', 'Nobody answered this', 'agreement', () => null],
  ['no-base', 'Nobody gave an answer that counts', 'agreement', (i) => 5 + (i % 3)],
  ['all-agree', 'All strongly agree', 'agreement', () => 4],
  ['all-disagree', 'All strongly disagree', 'agreement', () => 0],
  ['age', 'Age', 'ages', (i) => (i * i) % 6],
  ['worry', 'What worries people most', 'worries', (i) => i % 5],
  ['wait', 'Wait for a first appointment', 'weeks', (i) => (i * 13) % 40],
  ['hostile-1', `${'x'.repeat(120)} <script>`, 'hostile', varied(2)],
  ['hostile-2', '=1+1 "A" & <b>B</b> ]]>', 'hostile', varied(3)],
  ...thirty,
]

const sections: readonly (readonly [title: string, ...lines: string[]])[] = [
  ['One question by group', '::distribution[workload]{by=sex}'],
  ['Several questions', '::distribution[workload manager training]'],
  ['One question', '::distribution[manager]'],
  ['Two answers', '::distribution[police children]'],
  ['Nine answers', '::distribution[housing]'],
  ['Nobody, and everybody alike', '::distribution[nobody no-base all-agree all-disagree]'],
  ['Hidden and put together', '::distribution[workload]{by=religion}'],
  ['Values without sides', '::distribution[age]'],
  ['Values without sides, by group', '::distribution[age]{by=sex}'],
  ['Four groups', '::distribution[age]{by=region}'],
  ['More groups than bars can show', '::distribution[age]{by=office}'],
  ['Several choices', '::distribution[worry]'],
  ['A number', '::distribution[wait]', '::distribution[wait]{by=religion}'],
  ['Thirty questions', `::distribution[${thirty.map(([id]) => id).join(' ')}]`],
  ['Hostile words', '::distribution[hostile-1 hostile-2]'],
]

const characteristics = {
  sex: ['Women', 'Men'],
  religion: ['Christian', 'Muslim', 'No religion', 'Another religion'],
  region: ['North', 'South', 'East', 'West'],
  office: ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Lime'],
}
const personal = ['sex', 'religion']

function caseOf(i: number) {
  return {
    id: `C${i + 1}`,
    characteristics: {
      sex: i % 3 === 0 ? 'women' : 'men',
      religion: ['christian', 'muslim', 'no-religion', 'another-religion'][
        i < 30 ? 0 : i < 44 ? 1 : i < 61 ? 2 : 3
      ],
      region: idOf(characteristics.region[i % 4]!),
      office: idOf(characteristics.office[i % 7]!),
    },
    answers: Object.fromEntries(
      questions.flatMap(([id, , name, given]) => {
        const at = given(i)
        const { [name]: asked } = answers
        if (at === null) return []
        if (!('values' in asked)) return [[id, String(at / 2)]]
        const value = asked.values[at]?.id
        return value === undefined ? [] : [[id, value]]
      }),
    ),
  }
}

const rules = {
  language: 1,
  id: 'every-answer-rules',
  title: en('Rules to try answers by'),
  edition: '2026',
  publisher: en('Test Inspectorate'),
  source: { document: 'Made up to try reports', confirmed: false },
  credit: en('Made up to try reports.'),
  scale: 'rating',
  scales: {
    rating: ['poor', 'fair', 'good'].map((id, points) => ({
      id,
      label: en(`${id.charAt(0).toUpperCase()}${id.slice(1)}`),
      points,
      tone: (['inadequate', 'requires-improvement', 'good'] as const)[points],
    })),
  },
  nodes: [
    {
      id: 'overall',
      title: en('Overall'),
      source: { document: 'Made up to try reports', confirmed: false },
      rate: { combine: 'worst' },
      parts: [
        {
          id: 'service',
          number: '1',
          title: en('The service'),
          source: { document: 'Made up to try reports', confirmed: false },
        },
      ],
    },
  ],
  instrument: {
    serviceType: en('service'),
    characteristics: Object.entries(characteristics).map(([id, values]) => ({
      id,
      label: en(`${id.charAt(0).toUpperCase()}${id.slice(1)}`),
      ...(personal.includes(id) && { personal: true }),
      values: values.map((label) => ({
        id: idOf(label),
        label: en(label),
        group: en(label.toLowerCase()),
      })),
    })),
    answers,
    standards: [
      {
        node: 'service',
        statement: en('People are asked.'),
        questions: questions.map(([id, text, name]) => ({
          id,
          label: en(text),
          text: en(text),
          answers: name,
        })),
      },
    ],
    addressees: [{ id: 'provider', label: en('{service}') }],
    report: [
      { part: 'ratings', title: en('Ratings') },
      { part: 'section', id: 'answers', title: en('How people answered') },
      { part: 'domains' },
    ],
  },
}

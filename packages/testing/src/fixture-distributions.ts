import {
  distributionBlocks,
  numberTable,
  type Block,
  type DistributionData,
  type ReportView,
  type ShownAnswers,
} from '@inspectorate/publication'
import { fixtureReport } from './fixture-report.js'

type Values = DistributionData['values']

const unit = { one: 'response', many: 'responses' }

/** Worst first, as scales are. */
const agreement: Values = [
  { id: 'strongly-disagree', label: 'Strongly disagree', as: 'no' },
  { id: 'disagree', label: 'Disagree', as: 'no' },
  { id: 'neither', label: 'Neither agree nor disagree', as: 'middle' },
  { id: 'agree', label: 'Agree', as: 'yes' },
  { id: 'strongly-agree', label: 'Strongly agree', as: 'yes' },
  { id: 'dont-know', label: 'Don’t know', as: 'dont-know' },
  { id: 'refused', label: 'Preferred not to say', as: 'refused' },
  { id: 'na', label: 'Not applicable', as: 'na' },
]

/** Answers in the order of a set; those outside the base follow, then those not answered. */
function answered(values: Values, counts: readonly number[]): ShownAnswers {
  const pairs = values.map(({ id }, i) => [id, counts[i] ?? 0] as const)
  const isOutside = (id: string) =>
    ['na', 'dont-know', 'refused'].includes(values.find((value) => value.id === id)?.as ?? '')
  const sum = (some: readonly (readonly [string, number])[]) =>
    some.reduce((all, [, count]) => all + count, 0)
  const notAnswered = counts[values.length] ?? 0
  return {
    level: 'values',
    asked: sum(pairs) + notAnswered,
    relevant: sum(pairs.filter(([id]) => !isOutside(id))),
    counts: pairs,
    notAnswered,
  }
}

const data = (
  id: string,
  title: string,
  values: Values,
  rows: readonly (readonly [string, ShownAnswers])[],
  more: Partial<DistributionData> = {},
): DistributionData => ({
  id,
  title,
  rowHeader: 'Question',
  unit,
  several: false,
  values,
  rows: rows.map(([label, shown]) => ({ label, shown })),
  ...more,
})

const scale = (sides: number, middle: boolean): Values => [
  ...Array.from({ length: sides }, (_, i) => ({
    id: `no-${i}`,
    label: `Worse by ${sides - i}`,
    as: 'no' as const,
  })),
  ...(middle ? [{ id: 'same', label: 'About the same', as: 'middle' as const }] : []),
  ...Array.from({ length: sides }, (_, i) => ({
    id: `yes-${i}`,
    label: `Better by ${i + 1}`,
    as: 'yes' as const,
  })),
]

const ages: Values = [
  '18 to 24',
  '25 to 34',
  '35 to 44',
  '45 to 54',
  '55 to 64',
  '65 and over',
].map((label) => ({ id: label.replaceAll(' ', '-'), label }))

/** Counts that differ from row to row, of no meaning. */
const varied = (length: number, row: number): number[] =>
  Array.from({ length }, (_, i) => (i * 7 + row * 11 + ((i * row) % 5)) % 13)

/** Distributions as they come: of two to nine answers, with sides and without, hidden, empty, long and many. */
export const fixtureDistributions: Readonly<Record<string, DistributionData>> = {
  'one question by group': data(
    'by-sex',
    'Manageable workload, by sex',
    agreement,
    [
      ['Everyone', answered(agreement, [2, 6, 4, 8, 4, 3, 2, 1, 6])],
      ['Women', answered(agreement, [1, 2, 2, 5, 2, 1, 1, 1, 3])],
      ['Men', answered(agreement, [1, 4, 2, 3, 2, 2, 1, 0, 3])],
    ],
    { rowHeader: 'Group' },
  ),
  'several questions': data('staff', 'Staff survey, working here', agreement, [
    ['My workload is manageable', answered(agreement, [9, 11, 6, 14, 4, 1, 0, 0, 2])],
    [
      'My manager supports me to do my work well',
      answered(agreement, [1, 2, 5, 20, 16, 0, 0, 0, 3]),
    ],
    ['I feel safe at work', answered(agreement, [0, 1, 3, 22, 20, 0, 1, 0, 0])],
    [
      'I have the training that I need for the people I work with, including those who have been victims themselves',
      answered(agreement, [4, 12, 12, 13, 2, 3, 0, 0, 1]),
    ],
    [
      'Changes are explained before they are made',
      answered(agreement, [14, 17, 9, 4, 1, 0, 0, 0, 2]),
    ],
  ]),
  'one question': data('one', 'Waiting for a first appointment', agreement, [
    ['Everyone', answered(agreement, [2, 6, 4, 8, 4, 3, 2, 1, 6])],
  ]),
  'two answers': data('two', 'Enquiries made', scale(1, false), [
    ['Were enquiries made with the police?', answered(scale(1, false), [7, 23, 4])],
    ['Were enquiries made with children’s services?', answered(scale(1, false), [19, 11, 0])],
  ]),
  'nine answers': data('nine', 'Change since last year', scale(4, true), [
    ['Housing', answered(scale(4, true), [1, 4, 6, 9, 30, 14, 9, 4, 2, 3])],
    ['Work', answered(scale(4, true), [12, 8, 6, 4, 11, 5, 3, 2, 1, 0])],
  ]),
  'nobody, and everybody alike': data('alike', 'Nobody and everybody', agreement, [
    ['Nobody was asked this', answered(agreement, [])],
    ['Nobody gave an answer that counts', answered(agreement, [0, 0, 0, 0, 0, 3, 1, 0, 5])],
    ['All strongly agree', answered(agreement, [0, 0, 0, 0, 21])],
    ['All strongly disagree', answered(agreement, [17])],
  ]),
  'hidden and put together': data(
    'coarse',
    'Trust in the service, by religion',
    agreement,
    [
      ['Christian', { level: 'sides', relevant: 61, yes: 34, middle: 9, no: 18 }],
      ['Muslim', { level: 'sides', relevant: 24, yes: 13, middle: 5, no: 6 }],
      ['No religion', { level: 'yes-and-rest', relevant: 40, yes: 23 }],
      ['Another religion', { level: 'hidden' }],
    ],
    { rowHeader: 'Religion' },
  ),
  'bands without sides': data('ages', 'Age', ages, [
    ['Everyone', answered(ages, [5, 14, 12, 6, 3, 0, 2])],
  ]),
  'bands by group': data(
    'ages-by-sex',
    'Age, by sex',
    ages,
    [
      ['Women', answered(ages, [1, 6, 5, 2, 1, 0, 1])],
      ['Men', answered(ages, [4, 8, 7, 4, 2, 0, 1])],
    ],
    { rowHeader: 'Sex', unit: { one: 'case', many: 'cases' } },
  ),
  'bands of four groups': data(
    'ages-by-region',
    'Age, by region',
    ages,
    Array.from({ length: 4 }, (_, i) => [`Region ${i + 1}`, answered(ages, varied(7, i))] as const),
    { rowHeader: 'Region' },
  ),
  'bands of many rows': data(
    'ages-by-office',
    'Age, by office',
    ages,
    Array.from({ length: 7 }, (_, i) => [`Office ${i + 1}`, answered(ages, varied(7, i))] as const),
    { rowHeader: 'Office' },
  ),
  'several choices': data(
    'worries',
    'What worries people most',
    ['Housing', 'Money', 'Work', 'Health', 'Family', 'None of these'].map((label) => ({
      id: label,
      label,
    })),
    [
      [
        'Everyone',
        {
          level: 'values',
          asked: 30,
          relevant: 26,
          counts: [
            ['Housing', 17],
            ['Money', 15],
            ['Work', 9],
            ['Health', 6],
            ['Family', 3],
            ['None of these', 4],
          ],
          notAnswered: 4,
        },
      ],
    ],
    { several: true },
  ),
  'thirty questions': data(
    'thirty',
    'Staff survey, every question',
    agreement,
    Array.from(
      { length: 30 },
      (_, i) =>
        [
          `Question ${i + 1}: ${'what people say of their work, their managers and their days '.repeat(1 + (i % 3))}`.trim(),
          answered(agreement, varied(9, i)),
        ] as const,
    ),
  ),
  'hostile words': data(
    'hostile',
    '<b>"A" & B</b> ]]>',
    scale(2, true).map((value) => ({ ...value, label: `${value.label} <i>&amp;` })),
    [
      [`${'x'.repeat(120)} <script>`, answered(scale(2, true), [3, 4, 5, 6, 7])],
      ['=1+1', answered(scale(2, true), [3, 4, 5, 6, 7])],
    ],
  ),
}

/** A report of all of them, and of numbers. */
export const distributionReport: ReportView = {
  ...fixtureReport,
  contents: [],
  footnotes: [],
  figures: [],
  blocks: blocksOf(),
}

function blocksOf(): Block[] {
  const captions = { table: 0, chart: 0 }
  const caption = (kind: 'table' | 'chart', text: string): string =>
    `${kind === 'table' ? 'Table' : 'Chart'} ${(captions[kind] += 1)}: ${text}`
  return [
    ...Object.entries(fixtureDistributions).flatMap(([name, distribution], i): Block[] => [
      {
        kind: 'heading',
        level: i === 0 ? 1 : 2,
        id: `about-${distribution.id}`,
        content: [{ kind: 'text', value: name }],
      },
      ...distributionBlocks(distribution, caption),
    ]),
    numberTable(
      {
        id: 'waits',
        title: 'Wait for a first appointment, of those who had one',
        rowHeader: 'Group',
        unit,
        measure: 'weeks',
        rows: [
          {
            label: 'Everyone',
            shown: {
              n: 1240,
              mean: '12.9',
              lowerQuartile: '2.25',
              median: '6.5',
              upperQuartile: '18',
            },
          },
          {
            label: 'Women',
            shown: { n: 12, mean: '11.0', lowerQuartile: null, median: '6', upperQuartile: null },
          },
          { label: 'Nobody', shown: { n: 0 } },
          { label: 'Men', shown: null },
        ],
      },
      caption,
    ),
  ]
}

import {
  BandRate,
  CombineRate,
  Cut,
  EarlierRate,
  EnteredNumber,
  JudgedRate,
  NotRatedResult,
  NumberRate,
  Rate,
  Row,
  RowsRate,
  TableRate,
  Tally,
  TallyRate,
  TwoWayTable,
} from '../schema/rate-schema.js'
import { ofWords } from './condition-words.js'
import { wordsOf, wordsOfNamed, type FieldWords } from './words-of.js'

const roundWords: FieldWords<number | string> = [
  'To the nearest multiple of it, half up; exact when not said.',
  1,
  0.1,
]
const halfWords: FieldWords<'even'> = ['A half goes to the even multiple, not up.', 'even']

const tally = { of: 'cases', as: 'percent' as const, questions: ['q1'] }
const cells = {
  high: { high: 'critical', low: 'major' },
  low: { high: 'minor', low: 'none' },
}
const row = { when: { of: 'parts', is: 'inadequate', count: 2 }, then: 'inadequate' } as const
const cuts = [
  { from: 0, grade: 'good' },
  { from: 16, grade: 'poor' },
]

export const rateWords = [
  wordsOfNamed('Rate', Rate, ['How the value arises; judged when not said.', { combine: 'worst' }]),
  wordsOf(JudgedRate, ['A panel or an inspector judges it.', { judged: true }], {
    judged: ['People say what it is.', true],
  }),
  wordsOf(NumberRate, ['A number that is entered.', { number: { min: 0, max: 25, step: 5 } }], {
    number: ['Its range.', { min: 0, max: 25, step: 5 }],
  }),
  wordsOf(EnteredNumber, ['The range of a number that is entered.', { min: 0, max: 25, step: 5 }], {
    min: ['The least that may be entered.', 0],
    max: ['The most that may be entered, which a share divides by.', 25],
    step: ['Only multiples of it, from min.', 5],
    unit: ['What it counts, by language.', { en: 'points' }],
    better: ['Which numbers are better; higher ones when not said.', 'lower'],
  }),
  wordsOf(TallyRate, ['Counted from records.', { tally }], {
    tally: ['Which records, and what is counted.', tally],
  }),
  wordsOf(Tally, ['Which records, and what is counted.', tally], {
    of: ['A set of records, such as cases or findings.', 'cases'],
    as: [
      'percent: yes of relevant answers; count: how many; sum and mean: of the points of answers.',
      'percent',
      'sum',
    ],
    questions: ['Pooled for a percentage: yes of relevant.', ['assessment-safety']],
    where: ['Only records with these answers.', { severity: ['crucial'] }],
    points: ['The answer set whose points are added.', 'severity'],
    start: ['What a sum begins at; 0 when not said.', 100],
  }),
  wordsOf(
    EarlierRate,
    ['What a node was at an earlier inspection.', { earlier: 'overall', back: 1 }],
    {
      earlier: ['The id of the node.', 'overall'],
      back: ['1 is the inspection before this one, 2 the one before that.', 1],
    },
  ),
  wordsOf(
    CombineRate,
    ['One value of many parts.', { combine: 'worst' }, { combine: 'share', of: ['1.1', '1.2'] }],
    {
      combine: [
        'How: share is the percentage of the most that the rated parts could give.',
        'worst',
        'sum',
        'share',
      ],
      of: ofWords,
      weights: ['In place of the nodes’ own weights, for this rule.', { safe: 2 }],
      start: ['What a sum begins at; 0 when not said.', 110],
      round: roundWords,
      half: halfWords,
    },
  ),
  wordsOf(BandRate, ['A figure, placed between cuts.', { band: { combine: 'sum' }, cuts }], {
    band: ['How the figure arises.', { combine: 'sum' }],
    round: roundWords,
    half: halfWords,
    cuts: ['Where each grade begins, ascending.', cuts],
    source: [
      'Where the cuts come from, where that is another place than the node’s.',
      { document: 'Technical note', confirmed: false },
    ],
  }),
  wordsOf(Cut, ['From this figure on, or over it, the grade.', { from: 65, grade: 'good' }], {
    from: ['This figure and more.', 65, { param: 'upper-quartile' }],
    over: ['More than this figure.', 20],
    grade: ['The grade of figures up to the next cut.', 'good'],
  }),
  wordsOf(
    TableRate,
    ['A two-way table of grades.', { table: { down: 'harm', across: 'likelihood', cells } }],
    { table: ['The table.', { down: 'harm', across: 'likelihood', cells }] },
  ),
  wordsOf(
    TwoWayTable,
    ['A two-way table: every cell is given.', { down: 'harm', across: 'likelihood', cells }],
    {
      down: ['The node whose grades begin the rows.', 'harm'],
      across: ['The node whose grades head the columns.', 'likelihood'],
      cells: ['The grade by the grade of down, then by that of across.', cells],
    },
  ),
  wordsOf(
    RowsRate,
    [
      'The first row that holds decides. No rows at all: a heading without a rating.',
      { rows: [row], otherwise: 'good' },
    ],
    {
      rows: ['Rules in the order in which they are tried.', [row]],
      otherwise: [
        'The grade where no row holds; not rated, when not said.',
        'good',
        { notRated: { en: 'No rule holds' } },
      ],
    },
  ),
  wordsOf(Row, ['A rule: where this holds, that.', row], {
    when: ['What must hold.', row.when],
    then: [
      'The grade, or why it is not rated.',
      'inadequate',
      { notRated: { en: 'Too little is known' } },
    ],
    text: ['The rule in the publisher’s terms, by language.', { en: 'Two parts are Inadequate' }],
  }),
  wordsOf(NotRatedResult, ['Not rated, and why.', { notRated: { en: 'Too little is known' } }], {
    notRated: ['Why, by language.', { en: 'Too little is known' }],
  }),
]

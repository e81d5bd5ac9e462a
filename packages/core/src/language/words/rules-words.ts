import {
  AnswerOfSet,
  BasedOn,
  Fact,
  Grade,
  NodeFields,
  PublishedNumber,
  RulesSchema,
} from '../schema/rules-schema.js'
import { labelWords, sourceWords } from './name-words.js'
import { wordsOf, type FieldWords, type SchemaWords } from './words-of.js'

const idWords: FieldWords<string> = ['What rules call it by; never printed.', 'well-led']
const good = { id: 'good', label: { en: 'Good' }, points: 2 }
const breach = { id: 'breach', label: { en: 'A regulation is breached' }, unless: false }
const crucial = { id: 'crucial', label: { en: 'Crucial' }, points: -5 }
const quartile = { id: 'upper-quartile', label: { en: 'The upper quartile of peers' } }
const safe = { id: 'safe', title: { en: 'Safe' } }
const basedOn = { id: 'our-framework-2021', hash: '9f2c0a' }

export const rulesWords: readonly SchemaWords[] = [
  wordsOf(
    RulesSchema,
    [
      'A framework’s rules.',
      {
        language: 1,
        id: 'our-framework-2023',
        title: { en: 'Our framework' },
        scale: 'rating',
        scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
        nodes: [safe],
      },
    ],
    {
      $schema: ['This schema, for editors.', './rules.schema.json'],
      language: ['The language this file is written in.', 1],
      id: ['What inspections name it by.', 'our-framework-2023'],
      title: ['Its title, by language.', { en: 'Our framework' }],
      edition: ['Which edition it is.', '2023'],
      publisher: ['Who publishes it, by language.', { en: 'Our inspectorate' }],
      credit: [
        'Licence and credit of the facts in this file.',
        { en: 'Open Government Licence v3.0' },
      ],
      basedOn: [
        'The edition that this one was made from: a record of it, nothing is inherited.',
        basedOn,
      ],
      source: sourceWords,
      scale: ['The scale of nodes that name none.', 'rating'],
      scales: [
        'Grades by scale, the worst first and the best last.',
        {
          rating: [
            { id: 'poor', points: 0 },
            { id: 'good', points: 2 },
          ],
        },
      ],
      facts: ['What is recorded of the service.', [breach]],
      parameters: ['Numbers published from time to time, pinned by the inspection.', [quartile]],
      answers: ['Answer sets of recorded findings.', { severity: [crucial] }],
      nodes: ['What is rated, each with its parts.', [safe]],
      instrument: [
        'What is asked and reported, beside the rules that rate.',
        { standards: [{ node: 'safe', statement: { en: 'People are safe.' } }] },
      ],
      cases: [
        'Worked cases, which are its tests.',
        [{ ev: { grades: { safe: 'good' } }, want: { safe: 'good' } }],
      ],
    },
  ),
  wordsOf(BasedOn, ['The edition that this one was made from.', basedOn], {
    id: ['Its id.', basedOn.id],
    hash: ['The SHA-256 of its canonical JSON.', basedOn.hash],
  }),
  wordsOf(Grade, ['One grade of a scale.', good], {
    id: ['What rules call it by.', 'good'],
    label: labelWords,
    points: [
      'What it gives a sum, a mean or a share; for each grade of the scale, or for none.',
      2,
    ],
    tone: ['The colour it is shown in.', 'good'],
  }),
  wordsOf(Fact, ['Something recorded of the service.', breach], {
    id: ['What rules call it by.', 'breach'],
    label: ['The question that is answered, by language; its id when not said.', breach.label],
    values: ['The answers there are; yes or no, when not said.', ['closed', 'open']],
    unless: ['What silence means; undecided when not said.', false],
  }),
  wordsOf(PublishedNumber, ['A number published from time to time.', quartile], {
    id: ['What rules call it by.', quartile.id],
    label: ['What it is, by language; its id when not said.', quartile.label],
  }),
  wordsOf(AnswerOfSet, ['One answer of a set.', crucial], {
    id: ['What records hold.', 'crucial'],
    label: labelWords,
    points: ['What it gives a sum or a mean.', -5],
  }),
  {
    ...wordsOf(NodeFields, ['What is rated, or a figure on the way to it.', safe], {
      id: idWords,
      number: ['What is printed before its title; ids never are.', '2.1'],
      title: ['What it is called, by language; its id when not said.', { en: 'Well-led' }],
      scale: ['The scale of its grades; the framework’s, when not said.', 'rating'],
      weight: ['What it counts in sums, means and shares; 1, when not said.', 0.5],
      tags: ['So that a rule can name all that bear one.', ['mandatory']],
      show: ['False: a working figure, explained but never printed as a rating.', false],
      applies: ['Where it does not hold the node is not applicable.', { fact: 'residential' }],
      better: ['Of a number: which is better; higher when not said.', 'lower'],
      needs: ['Parts that must be rated; all that apply when not said.', 3],
      rate: ['How its value arises; judged when not said.', { combine: 'worst' }],
      adjust: [
        'What changes its value after it arose, in the order written.',
        [{ when: { fact: 'breach' }, noBetterThan: 'requires-improvement' }],
      ],
      source: sourceWords,
      parts: ['What it is made of.', [safe]],
    }),
    id: 'RuleNode',
  },
]

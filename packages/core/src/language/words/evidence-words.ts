import { Counted, Departed, EvidenceSchema } from '../schema/evidence-schema.js'
import { WorkedCase } from '../schema/worked-case-schema.js'
import { wordsOf } from './words-of.js'

const departed = { to: 'good', reason: 'The shortfall was mended during the inspection' }

export const evidenceWords = [
  wordsOf(
    WorkedCase,
    [
      'Evidence, and what the rules give for it.',
      { ev: { grades: { safe: 'good' } }, want: { overall: 'good' } },
    ],
    {
      name: ['What the case shows.', 'two standards are Good'],
      ev: ['What is known.', { grades: { safe: 'good' } }],
      want: [
        'By node: a grade, a number as decimal text, a pattern of that text after ^, or undecided, notRated, notApplicable.',
        { overall: 'good' },
      ],
    },
  ),
  wordsOf(EvidenceSchema, ['What is known of a service.', { grades: { safe: 'good' } }], {
    grades: ['Judgements by node.', { safe: 'good' }],
    numbers: ['Entered numbers by node.', { hygiene: 10 }],
    counts: ['Yes of relevant by question.', { 'assessment-safety': { yes: 12, relevant: 20 } }],
    records: [
      'Answers of each record, by set of records.',
      { findings: [{ severity: 'crucial' }] },
    ],
    facts: ['What is recorded of the service, by fact.', { breach: false }],
    parameters: ['Published numbers as they were, by parameter.', { 'upper-quartile': 62.5 }],
    earlier: ['What nodes were at earlier inspections, the last one first.', { overall: ['good'] }],
    notRated: ['Why a node could not be rated.', { safe: 'There was nobody to speak to' }],
    departures: [
      'Another grade than the rules give, with its reason, by node.',
      { safe: departed },
    ],
    considered: [
      'What came of guidance that asks to be weighed, by node.',
      { safe: 'Weighed: the event was a single one' },
    ],
  }),
  wordsOf(Counted, ['Yes of relevant answers.', { yes: 12, relevant: 20 }], {
    yes: ['How many answers were yes.', 12],
    relevant: ['How many were yes or no.', 20],
  }),
  wordsOf(Departed, ['Another grade than the rules give.', departed], {
    to: ['The grade that is given.', 'good'],
    reason: ['Why.', departed.reason],
    by: ['Who decided; a role rather than a name.', 'The ratings board'],
  }),
]

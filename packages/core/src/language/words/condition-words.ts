import {
  AllCondition,
  AnyCondition,
  Condition,
  FactCondition,
  GradesCondition,
  NotCondition,
  NumbersCondition,
  StateCondition,
  Tagged,
  type Of,
} from '../schema/condition-schema.js'
import { wordsOf, wordsOfNamed, type FieldWords } from './words-of.js'

export const ofWords: FieldWords<Of> = [
  'The node’s own parts, one node, several, or all that bear a tag.',
  'parts',
  ['safe', 'effective'],
  { tagged: 'mandatory' },
]

const counting = {
  of: ofWords,
  count: ['At least so many of them.', 2],
  most: ['At most so many of them.', 1],
} satisfies Record<string, FieldWords<unknown>>

export const conditionWords = [
  wordsOfNamed('Condition', Condition, [
    'What may or may not hold: true, false, or not known yet.',
    { any: [{ fact: 'breach' }, { of: 'parts', is: 'inadequate', count: 1 }] },
  ]),
  wordsOf(Tagged, ['All nodes that bear a tag.', { tagged: 'mandatory' }], {
    tagged: ['The tag.', 'mandatory'],
  }),
  wordsOf(
    GradesCondition,
    [
      'What grades parts have. Without count and most: every rated one, and there is one.',
      { of: 'parts', is: 'inadequate', count: 2 },
    ],
    {
      ...counting,
      is: ['This grade, or one of these.', 'inadequate', ['good', 'outstanding']],
      orBetter: ['This grade or a better one.', 'good'],
      orWorse: ['This grade or a worse one.', 'requires-improvement'],
    },
  ),
  wordsOf(
    NumbersCondition,
    ['What numbers parts have; two limits may stand together.', { of: ['hygiene'], over: 10 }],
    {
      ...counting,
      atLeast: ['A number of this or more.', 50],
      over: ['A number of more than this.', 10, { param: 'upper-quartile' }],
      atMost: ['A number of this or less.', 20],
      under: ['A number of less than this.', '1/6'],
    },
  ),
  wordsOf(
    StateCondition,
    [
      'How many parts could not be rated, or do not apply; without count: one at least.',
      { of: 'parts', state: 'notRated', count: 2 },
    ],
    {
      ...counting,
      state: [
        'notRated: a reason is recorded or ruled; notApplicable: its applies does not hold.',
        'notRated',
      ],
    },
  ),
  wordsOf(FactCondition, ['What is recorded of the service.', { fact: 'breach' }], {
    fact: ['The id of one of the facts.', 'breach'],
    is: ['The answer, or one of these; yes, when not said.', false, ['trainer', 'resettlement']],
  }),
  wordsOf(
    AllCondition,
    ['Each of these holds.', { all: [{ fact: 'breach' }, { fact: 'repeated' }] }],
    { all: ['Conditions that must all hold.', [{ fact: 'breach' }, { fact: 'repeated' }]] },
  ),
  wordsOf(
    AnyCondition,
    ['One of these holds.', { any: [{ fact: 'breach' }, { fact: 'repeated' }] }],
    { any: ['Conditions of which one must hold.', [{ fact: 'breach' }, { fact: 'repeated' }]] },
  ),
  wordsOf(NotCondition, ['This does not hold.', { not: { fact: 'breach' } }], {
    not: ['The condition that must not hold.', { fact: 'breach' }],
  }),
]

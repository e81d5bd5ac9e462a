import { labelWords } from './name-words.js'
import { wordsOf, wordsOfNamed, type FieldWords } from './words-of.js'
import {
  AnswerSetSchema,
  AtLeast,
  AtMost,
  DateSet,
  NumberBand,
  NumberSet,
  OneSet,
  OrderedSet,
  OutsideValue,
  Over,
  SeveralSet,
  TextSet,
  Under,
  Unit,
  Value,
  YesSchema,
} from '../../answers/answer-set-schema.js'
import {
  AllRouting,
  AnyRouting,
  CharacteristicRouting,
  NotRouting,
  QuestionRouting,
  RoutingSchema,
} from '../../answers/routing-schema.js'

const agree = { id: 'agree', label: { en: 'Agree', cy: 'Cytuno' }, as: 'yes' as const }
const disagree = { id: 'disagree', label: { en: 'Disagree' }, as: 'no' as const }
const unknown = { id: 'unknown', label: { en: 'Not known' }, as: 'dont-know' as const }
const housing = { id: 'housing', label: { en: 'Housing' } }
const none = { id: 'none', label: { en: 'None of these' }, alone: true }
const weeks = { id: 'week', label: { en: 'weeks' } }
const bands = [
  { from: 0, label: { en: 'Under 18 weeks' } },
  { from: 18, label: { en: '18 weeks or more' } },
]
const number = { kind: 'number' as const, unit: weeks, min: 0, max: 104, decimals: 0 }
const values = (words: string): FieldWords<(typeof agree | typeof disagree)[]> => [
  words,
  [disagree, agree],
]

export const answerWords = [
  wordsOfNamed('AnswerSet', AnswerSetSchema, [
    'What may be answered to a question.',
    { kind: 'ordered', values: [disagree, agree] },
  ]),
  wordsOf(
    OrderedSet,
    [
      'One of values that are more or less than each other.',
      { kind: 'ordered', values: [disagree, agree] },
    ],
    { kind: ['Values in an order.', 'ordered'], values: values('The least first.') },
  ),
  wordsOf(OneSet, ['One of values in no order.', { kind: 'one', values: [disagree, agree] }], {
    kind: ['One value.', 'one'],
    values: values('In the order of a form.'),
  }),
  wordsOf(
    SeveralSet,
    ['As many of the values as apply.', { kind: 'several', values: [housing, none] }],
    {
      kind: ['Any number of values.', 'several'],
      values: ['In the order of a form.', [housing, none]],
    },
  ),
  wordsOf(Value, ['One answer.', agree], {
    id: [
      'What evidence holds: never changed, and never one of a published set that is new.',
      'agree',
    ],
    label: labelWords,
    as: [
      'yes, no and middle are the base of percentages; na, dont-know and refused are answers outside it. In the base and on no side, when not said.',
      'yes',
      'dont-know',
    ],
    points: ['What it gives a mean: each value in the base has some, or none has.', 5],
    alone: [
      'Of several choices: excludes the others. What lies outside the base always does.',
      true,
    ],
  }),
  wordsOf(NumberSet, ['A number in a unit.', number], {
    kind: ['A number.', 'number'],
    unit: ['What is counted.', weeks],
    min: ['The least that is accepted.', 0],
    max: ['The most that is accepted.', 104],
    decimals: ['How many are kept, 0 to 6: more are refused, not rounded.', 1],
    bands: ['How a distribution is published: ascending, the first from min.', bands],
    values: ['Answers that are no number.', [unknown]],
  }),
  wordsOf(Unit, ['A unit.', weeks], {
    id: ['What may stand after a number that is typed.', 'week'],
    label: ['As it is printed after a number, by language.', { en: 'weeks' }],
  }),
  wordsOf(NumberBand, ['Numbers from one on, up to the next.', bands[1]!], {
    from: ['The least in it.', 18],
    label: ['As it is printed, by language.', { en: '18 weeks or more' }],
  }),
  wordsOf(OutsideValue, ['An answer that is no number, outside the base.', unknown], {
    id: ['What evidence holds; never a number.', 'unknown'],
    label: labelWords,
    as: ['Not applicable, not known or not said.', 'dont-know'],
  }),
  wordsOf(DateSet, ['A day.', { kind: 'date', from: '2020-01-01', to: '2026-12-31' }], {
    kind: ['A day.', 'date'],
    from: ['The first that is accepted.', '2020-01-01'],
    to: ['The last that is accepted.', '2026-12-31'],
  }),
  wordsOf(TextSet, ['Words, kept apart from all that is counted.', { kind: 'text', max: 2000 }], {
    kind: ['Words.', 'text'],
    max: ['Characters, 1 to 20,000.', 2000],
  }),
  wordsOfNamed('Yes', YesSchema, [
    'What counts as yes for this question, whatever its set says: values, or a limit. The rest of the base is no.',
    ['disagree', 'strongly-disagree'],
    { atMost: 12 },
  ]),
  wordsOf(AtMost, ['Numbers up to it count as yes.', { atMost: 12 }], {
    atMost: ['The limit.', 12],
  }),
  wordsOf(AtLeast, ['Numbers from it on count as yes.', { atLeast: 12 }], {
    atLeast: ['The limit.', 12],
  }),
  wordsOf(Under, ['Numbers under it count as yes.', { under: 12 }], { under: ['The limit.', 12] }),
  wordsOf(Over, ['Numbers over it count as yes.', { over: 12 }], { over: ['The limit.', 12] }),
  wordsOfNamed('Routing', RoutingSchema, [
    'Whom it is asked of. Where what it hangs on was not answered it is not asked, under not as well.',
    { question: 'started', is: ['yes'] },
    {
      all: [
        { question: 'started', is: ['no'] },
        { not: { characteristic: 'site', is: ['north'] } },
      ],
    },
  ]),
  wordsOf(QuestionRouting, ['By the answer to another.', { question: 'started', is: ['yes'] }], {
    question: ['A question that stands before it.', 'started'],
    is: ['Any of these answers; of several choices, any chosen.', ['yes']],
  }),
  wordsOf(
    CharacteristicRouting,
    ['By a characteristic.', { characteristic: 'sentence', is: ['licence'] }],
    {
      characteristic: ['Its id.', 'sentence'],
      is: ['Any of these values.', ['licence']],
    },
  ),
  wordsOf(AllRouting, ['All of them hold.', { all: [{ question: 'started', is: ['yes'] }] }], {
    all: ['The conditions.', [{ question: 'started', is: ['yes'] }]],
  }),
  wordsOf(AnyRouting, ['One of them holds.', { any: [{ question: 'started', is: ['yes'] }] }], {
    any: ['The conditions.', [{ question: 'started', is: ['yes'] }]],
  }),
  wordsOf(NotRouting, ['It does not hold.', { not: { question: 'started', is: ['yes'] } }], {
    not: ['The condition.', { question: 'started', is: ['yes'] }],
  }),
]

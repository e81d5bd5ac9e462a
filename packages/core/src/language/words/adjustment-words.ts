import { Adjustment } from '../schema/adjustment-schema.js'
import { sourceWords } from './name-words.js'
import { wordsOf } from './words-of.js'

export const adjustmentWords = [
  wordsOf(
    Adjustment,
    [
      'What changes a value after it arose.',
      {
        when: { fact: 'breach' },
        noBetterThan: 'requires-improvement',
        text: { en: 'A regulation is breached' },
      },
    ],
    {
      id: ['What records call it by.', 'leadership-and-cases'],
      when: ['Where it applies; always, when not said.', { fact: 'breach' }],
      noBetterThan: ['A grade: not better than it.', 'good'],
      noWorseThan: ['A grade: not worse than it.', 'poor'],
      by: ['So many steps of the scale, or added to a number.', -1],
      set: ['This grade.', 'inadequate'],
      notRated: ['Not rated, and why, by language.', { en: 'The service is new' }],
      atMost: ['A number: not above it.', 100],
      atLeast: ['A number: not below it.', 0],
      strength: [
        'must binds; normally may be passed with a recorded reason; consider asks to be weighed.',
        'normally',
      ],
      text: ['The rule in the publisher’s terms, by language.', { en: 'A regulation is breached' }],
      source: sourceWords,
    },
  ),
]

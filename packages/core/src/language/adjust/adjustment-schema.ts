import * as z from 'zod'
import { Condition } from '../condition/condition-schema.js'
import { Decimal, Id, Source, Texts, Threshold } from '../names.js'

const actions = [
  'noBetterThan',
  'noWorseThan',
  'by',
  'set',
  'notRated',
  'atMost',
  'atLeast',
] as const

/** What changes a value after it arose, in the order written. */
export const Adjustment = z
  .strictObject({
    when: Condition.optional().meta({ description: 'Always, when not said.' }),
    noBetterThan: Id.optional().meta({
      description: 'A grade: not better than it.',
      examples: ['good'],
    }),
    noWorseThan: Id.optional().meta({
      description: 'A grade: not worse than it.',
      examples: ['poor'],
    }),
    by: Decimal.optional().meta({
      description: 'So many steps of the scale, or added to a number.',
      examples: [-1],
    }),
    set: Id.optional().meta({ description: 'This grade.', examples: ['inadequate'] }),
    notRated: Texts.optional().meta({ description: 'Not rated, and why.' }),
    atMost: Threshold.optional().meta({ description: 'A number: not above it.', examples: [100] }),
    atLeast: Threshold.optional().meta({ description: 'A number: not below it.', examples: [0] }),
    strength: z
      .enum(['must', 'normally', 'consider'])
      .default('must')
      .meta({
        description:
          'must binds; normally may be passed with a recorded reason; consider asks to be weighed.',
        examples: ['normally'],
      }),
    text: Texts.optional().meta({ description: 'The rule in the publisher’s terms.' }),
    source: Source.optional(),
  })
  .refine(
    (one) => {
      const said = actions.filter((action) => one[action] !== undefined).length
      return said === 1 || (said === 0 && one.strength === 'consider')
    },
    `one of ${actions.join(', ')}, or none with the strength consider`,
  )
  .meta({
    description: 'What changes a value after it arose.',
    examples: [
      {
        when: { fact: 'breach' },
        noBetterThan: 'requires-improvement',
        text: { en: 'A regulation is breached' },
      },
    ],
  })
export type Adjustment = z.infer<typeof Adjustment>

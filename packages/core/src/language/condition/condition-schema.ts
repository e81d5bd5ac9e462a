import * as z from 'zod'
import { Id, Threshold } from '../names.js'

const Grades = z.union([Id, z.array(Id).min(1)])

/** The parts a condition or a rate looks at. */
export const Of = z
  .union([z.literal('parts'), Id, z.array(Id).min(1), z.strictObject({ tagged: Id })])
  .meta({
    description: 'The node’s own parts, one node, several, or all that bear a tag.',
    examples: ['parts', ['safe', 'effective'], { tagged: 'mandatory' }],
  })
export type Of = z.infer<typeof Of>

const counting = {
  of: Of,
  count: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'At least so many of them.', examples: [2] }),
  most: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'At most so many of them.', examples: [1] }),
}

export const GradesCondition = z
  .strictObject({
    ...counting,
    is: Grades.optional(),
    orBetter: Id.optional(),
    orWorse: Id.optional(),
  })
  .refine(
    ({ is, orBetter, orWorse }) =>
      [is, orBetter, orWorse].filter((one) => one !== undefined).length === 1,
    'one of is, orBetter and orWorse',
  )
  .meta({
    description:
      'What grades parts have. Without count and most: every rated one, and there is one.',
    examples: [{ of: 'parts', is: 'inadequate', count: 2 }],
  })

export const NumbersCondition = z
  .strictObject({
    ...counting,
    atLeast: Threshold.optional(),
    over: Threshold.optional(),
    atMost: Threshold.optional(),
    under: Threshold.optional(),
  })
  .refine(
    ({ atLeast, over, atMost, under }) =>
      [atLeast, over, atMost, under].some((one) => one !== undefined),
    'one at least of atLeast, over, atMost and under',
  )
  .meta({
    description: 'What numbers parts have; two limits may stand together.',
    examples: [{ of: ['hygiene'], over: 10 }],
  })

export const StateCondition = z
  .strictObject({ ...counting, state: z.enum(['notRated', 'notApplicable']) })
  .meta({
    description: 'How many parts could not be rated, or do not apply; without count: one at least.',
    examples: [{ of: 'parts', state: 'notRated', count: 2 }],
  })

export const FactCondition = z
  .strictObject({
    fact: Id,
    is: z
      .union([z.boolean(), z.string(), z.array(z.union([z.boolean(), z.string()])).min(1)])
      .optional()
      .meta({ description: 'Yes, when not said.', examples: [['trainer', 'resettlement']] }),
  })
  .meta({ description: 'What is recorded of the service.', examples: [{ fact: 'breach' }] })

export type GradesCondition = z.infer<typeof GradesCondition>
export type NumbersCondition = z.infer<typeof NumbersCondition>
export type StateCondition = z.infer<typeof StateCondition>
export type FactCondition = z.infer<typeof FactCondition>
export type Condition =
  | GradesCondition
  | NumbersCondition
  | StateCondition
  | FactCondition
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const AllCondition = z.strictObject({
  get all(): z.ZodType<Condition[]> {
    return z.array(Condition).min(1)
  },
})
const AnyCondition = z.strictObject({
  get any(): z.ZodType<Condition[]> {
    return z.array(Condition).min(1)
  },
})
const NotCondition = z.strictObject({
  get not(): z.ZodType<Condition> {
    return Condition
  },
})

/** What may or may not hold of an inspection: true, false, or not known yet. */
export const Condition: z.ZodType<Condition> = z
  .union([
    GradesCondition,
    NumbersCondition,
    StateCondition,
    FactCondition,
    AllCondition,
    AnyCondition,
    NotCondition,
  ])
  .meta({
    id: 'Condition',
    description: 'What may or may not hold: true, false, or not known yet.',
    examples: [{ any: [{ fact: 'breach' }, { of: 'parts', is: 'inadequate', count: 1 }] }],
  })

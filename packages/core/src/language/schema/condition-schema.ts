import * as z from 'zod/mini'
import { Count, Id, Threshold } from '../../names.js'

const Grades = z.union([Id, z.array(Id).check(z.minLength(1))])

export const Tagged = z.strictObject({ tagged: Id })

/** The parts a condition or a rate looks at. */
export const Of = z.union([z.literal('parts'), Id, z.array(Id).check(z.minLength(1)), Tagged])
export type Of = z.infer<typeof Of>

const counting = { of: Of, count: z.optional(Count), most: z.optional(Count) }

export const GradesCondition = z
  .strictObject({
    ...counting,
    is: z.optional(Grades),
    orBetter: z.optional(Id),
    orWorse: z.optional(Id),
  })
  .check(
    z.refine(
      ({ is, orBetter, orWorse }) =>
        [is, orBetter, orWorse].filter((one) => one !== undefined).length === 1,
      'one of is, orBetter and orWorse',
    ),
  )

export const NumbersCondition = z
  .strictObject({
    ...counting,
    atLeast: z.optional(Threshold),
    over: z.optional(Threshold),
    atMost: z.optional(Threshold),
    under: z.optional(Threshold),
  })
  .check(
    z.refine(
      ({ atLeast, over, atMost, under }) =>
        [atLeast, over, atMost, under].some((one) => one !== undefined),
      'one at least of atLeast, over, atMost and under',
    ),
  )

export const StateCondition = z.strictObject({
  ...counting,
  state: z.enum(['notRated', 'notApplicable']),
})

const FactAnswer = z.union([z.boolean(), z.string()])
export const FactCondition = z.strictObject({
  fact: Id,
  is: z.optional(z.union([FactAnswer, z.array(FactAnswer).check(z.minLength(1))])),
})

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

export const AllCondition = z.strictObject({
  get all(): z.ZodMiniType<Condition[]> {
    return z.array(Condition).check(z.minLength(1))
  },
})
export const AnyCondition = z.strictObject({
  get any(): z.ZodMiniType<Condition[]> {
    return z.array(Condition).check(z.minLength(1))
  },
})
export const NotCondition = z.strictObject({
  get not(): z.ZodMiniType<Condition> {
    return Condition
  },
})

/** What may or may not hold of an inspection: true, false, or not known yet. */
export const Condition: z.ZodMiniType<Condition> = z.union([
  GradesCondition,
  NumbersCondition,
  StateCondition,
  FactCondition,
  AllCondition,
  AnyCondition,
  NotCondition,
])

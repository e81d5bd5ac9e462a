import * as z from 'zod/mini'
import { Decimal, Id, Texts } from '../names.js'

/** Answered, but outside the base of percentages. */
export const outside = ['na', 'dont-know', 'refused'] as const

const least = (length: number) => z.minLength(length)

export const Value = z.strictObject({
  id: Id,
  label: Texts,
  as: z.optional(z.enum(['yes', 'no', 'middle', ...outside])),
  points: z.optional(Decimal),
  alone: z.optional(z.boolean()),
})
export type ValueFile = z.infer<typeof Value>

const choices = <Kind extends 'ordered' | 'one' | 'several'>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), values: z.array(Value).check(least(2)) })

export const OrderedSet = choices('ordered')
export const OneSet = choices('one')
export const SeveralSet = choices('several')

export const Unit = z.strictObject({ id: Id, label: Texts })
export const NumberBand = z.strictObject({ from: Decimal, label: Texts })
export const OutsideValue = z.strictObject({ id: Id, label: Texts, as: z.enum(outside) })
export const NumberSet = z.strictObject({
  kind: z.literal('number'),
  unit: Unit,
  min: Decimal,
  max: Decimal,
  decimals: z.int().check(z.minimum(0), z.maximum(6)),
  bands: z.optional(z.array(NumberBand).check(least(2))),
  values: z.optional(z.array(OutsideValue)),
})

const Day = z.iso.date()
export const DateSet = z.strictObject({ kind: z.literal('date'), from: Day, to: Day })
export const TextSet = z.strictObject({
  kind: z.literal('text'),
  max: z.int().check(z.minimum(1), z.maximum(20_000)),
})

/** What may be answered to a question, and what counts as yes. */
export const AnswerSetSchema = z.discriminatedUnion('kind', [
  OrderedSet,
  OneSet,
  SeveralSet,
  NumberSet,
  DateSet,
  TextSet,
])
export type AnswerSetFile = z.infer<typeof AnswerSetSchema>

export const AtMost = z.strictObject({ atMost: Decimal })
export const AtLeast = z.strictObject({ atLeast: Decimal })
export const Under = z.strictObject({ under: Decimal })
export const Over = z.strictObject({ over: Decimal })

/** What counts as yes for one question, in place of what its set says; the rest of the base is no. */
export const YesSchema = z.union([z.array(Id).check(least(1)), AtMost, AtLeast, Under, Over])
export type Yes = z.infer<typeof YesSchema>

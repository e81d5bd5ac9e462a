import * as z from 'zod/mini'
import { YesSchema } from '../../answers/answer-set-schema.js'
import { RoutingSchema } from '../../answers/routing-schema.js'
import { Id, Texts } from '../../names.js'

const shape = {
  id: Id,
  label: z.optional(Texts),
  text: Texts,
  answers: z.optional(Id),
  yes: z.optional(YesSchema),
  asked: z.optional(RoutingSchema),
  codes: z.optional(Id),
}

/** A question that is asked of cases, or of those who answer a survey. */
export const PlainQuestion = z.strictObject(shape)
export type PlainQuestion = z.infer<typeof PlainQuestion>

/** A question that is asked of cases; one that a tally counts is a key question. */
export const CaseQuestion = z.strictObject({
  ...shape,
  prompts: z.optional(z.array(PlainQuestion).check(z.minLength(1))),
})
export type CaseQuestion = z.infer<typeof CaseQuestion>

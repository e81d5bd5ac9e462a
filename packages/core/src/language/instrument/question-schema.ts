import * as z from 'zod/mini'
import { Id, Texts } from '../names.js'

export const AskedByCharacteristic = z.strictObject({
  characteristic: Id,
  is: z.array(Id).check(z.minLength(1)),
})
export const AskedByAnswer = z.strictObject({
  question: Id,
  is: z.array(z.enum(['yes', 'no', 'na'])).check(z.minLength(1)),
})

/** Which cases get a question: those with one of these values, or one of these answers to another. */
const Asked = z.union([AskedByCharacteristic, AskedByAnswer])

const shape = {
  id: Id,
  label: z.optional(Texts),
  text: Texts,
  asked: z.optional(Asked),
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

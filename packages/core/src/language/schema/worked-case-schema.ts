import * as z from 'zod/mini'
import { Id, Text } from '../../names.js'
import { EvidenceSchema } from './evidence-schema.js'

/** Evidence, and what the rules give for it. */
export const WorkedCase = z.strictObject({
  name: z.optional(Text),
  ev: EvidenceSchema,
  want: z.record(Id, Text),
})
export type WorkedCase = z.infer<typeof WorkedCase>

/** A file of worked cases. */
export const WorkedCasesSchema = z.strictObject({
  note: z.optional(z.string()),
  cases: z.array(WorkedCase).check(z.minLength(1)),
})

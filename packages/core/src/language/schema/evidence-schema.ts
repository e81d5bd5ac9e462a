import * as z from 'zod/mini'
import { Count, Decimal, Id, Text } from '../../names.js'

export const Counted = z.strictObject({ yes: Count, relevant: Count })

export const Departed = z.strictObject({ to: Id, reason: Text, by: z.optional(Text) })

/** What is known of a service, by the ids of a framework’s nodes, facts, questions and parameters. */
export const EvidenceSchema = z.strictObject({
  grades: z.optional(z.record(Id, Id)),
  numbers: z.optional(z.record(Id, Decimal)),
  counts: z.optional(z.record(Id, Counted)),
  records: z.optional(z.record(Id, z.array(z.record(Id, z.string())))),
  facts: z.optional(z.record(Id, z.union([z.boolean(), z.string()]))),
  parameters: z.optional(z.record(Id, Decimal)),
  earlier: z.optional(z.record(Id, z.array(z.union([z.string(), z.number()])))),
  notRated: z.optional(z.record(Id, Text)),
  departures: z.optional(z.record(Id, Departed)),
  considered: z.optional(z.record(Id, Text)),
})
export type Evidence = z.infer<typeof EvidenceSchema>

import * as z from 'zod'
import { Id } from '../names.js'
import { EvidenceSchema } from './evidence-schema.js'

/** Evidence, and what the rules give for it. */
export const WorkedCase = z
  .strictObject({
    name: z.string().min(1).optional(),
    ev: EvidenceSchema.meta({ description: 'What is known.' }),
    want: z.record(Id, z.string().min(1)).meta({
      description:
        'By node: a grade, a number as decimal text, a pattern of that text after ^, or undecided, notRated, notApplicable.',
      examples: [{ overall: 'good' }],
    }),
  })
  .meta({
    description: 'A worked case.',
    examples: [{ ev: { grades: { safe: 'good' } }, want: { overall: 'good' } }],
  })
export type WorkedCase = z.infer<typeof WorkedCase>

/** A file of worked cases. */
export const WorkedCasesSchema = z.strictObject({
  note: z.string().optional(),
  cases: z.array(WorkedCase).min(1),
})

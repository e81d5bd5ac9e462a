import * as z from 'zod'
import { TallySchema } from '../tally/tally-schema.js'

const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
  .meta({ description: 'SHA-256 of the record file, as its manifest gives it.' })

/** An inspection whose cases are pooled with those of others, as far as pooling needs it: what it counted. */
export const PooledRecordSchema = z.strictObject({
  id: z.string().min(1),
  framework: z.string().min(1),
  published: z.string().min(1).meta({ description: 'When it was published: a month or a day.' }),
  sha256: Hash,
  cases: TallySchema,
})

/** The same while it is a file beside the inspection. */
export const NamedRecordSchema = z.strictObject({
  record: z
    .string()
    .min(1)
    .meta({
      description: 'The JSON record of an inspection, in this inspection’s folder.',
      examples: ['units/northtown-2023.json'],
    }),
  sha256: Hash,
})

export type PooledRecord = z.infer<typeof PooledRecordSchema>

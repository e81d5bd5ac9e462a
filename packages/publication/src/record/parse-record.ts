import {
  parseInspection,
  parseWith,
  type Framework,
  type FramedInspection,
  type Parsed,
  type Ratings,
} from '@inspectorate/core'
import * as z from 'zod'

/** Names a record’s format in the file. */
export const recordFormat = 'inspectorate/record'

const RecordFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(recordFormat),
  version: z.literal(1),
  inspection: z.unknown(),
  ratings: z.looseObject({
    overall: z.unknown(),
    standards: z.array(z.looseObject({ id: z.string(), rating: z.string().nullable() })),
  }),
  figures: z.array(
    z.strictObject({ reference: z.string(), text: z.string(), value: z.number().nullable() }),
  ),
  // Records of earlier versions do not say it.
  disclosure: z
    .strictObject({
      below: z.int().nullable(),
      of: z.enum(['personal', 'everything']),
      rule: z.string(),
    })
    .optional(),
})

/** A record read back: the inspection, and the ratings and figures as they were published. */
export interface ReadRecord extends FramedInspection {
  readonly published: {
    readonly ratings: readonly Pick<Ratings['standards'][number], 'id' | 'rating'>[]
    readonly figures: readonly { readonly reference: string; readonly text: string }[]
  }
}

/** A record from unknown data. The inspection in it is checked like any other. */
export function parseRecord(input: unknown, frameworks: readonly Framework[]): Parsed<ReadRecord> {
  const shaped = parseWith(RecordFileSchema, input)
  if (!shaped.ok) return shaped
  const parsed = parseInspection(shaped.value.inspection, frameworks)
  if (!parsed.ok)
    return {
      ok: false,
      issues: parsed.issues.map((issue) => ({ ...issue, path: ['inspection', ...issue.path] })),
    }
  const ratings = shaped.value.ratings.standards.map(({ id, rating }) => ({ id, rating }))
  return {
    ok: true,
    value: { ...parsed.value, published: { ratings, figures: shaped.value.figures } },
  }
}

import {
  parseInspection,
  parseWith,
  type Framework,
  type FramedInspection,
  type Issue,
  type Parsed,
  type Ratings,
} from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import * as z from 'zod'

/** Names a record’s format in the file. */
export const recordFormat = 'inspectorate/record'

const RecordFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(recordFormat),
  version: z.literal(1),
  rules: z.unknown().optional(),
  inspection: z.unknown(),
  ratings: z.looseObject({
    overall: z
      .looseObject({
        rating: z.string().nullable(),
        score: z.number().optional(),
        outOf: z.number().optional(),
      })
      .nullable(),
    standards: z.array(z.looseObject({ id: z.string(), rating: z.string().nullable() })),
  }),
  figures: z.array(
    z.strictObject({ reference: z.string(), text: z.string(), value: z.number().nullable() }),
  ),
  // Records of earlier versions do not have them.
  recommendations: z
    .array(
      z.strictObject({
        id: z.string(),
        number: z.int(),
        addressee: z.string(),
        text: z.string(),
        arisesFrom: z.array(z.string()),
      }),
    )
    .optional(),
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
    /** Null where there was no overall rating; points where the framework adds any. */
    readonly overall: {
      readonly rating: string | null
      readonly score: number | null
      readonly outOf: number | null
    } | null
    readonly figures: readonly { readonly reference: string; readonly text: string }[]
  }
}

/** A record from unknown data. The inspection in it is checked like any other. */
export function parseRecord(input: unknown, frameworks: readonly Framework[]): Parsed<ReadRecord> {
  const shaped = parseWith(RecordFileSchema, input)
  if (!shaped.ok) return shaped
  const { rules } = shaped.value
  const within = rules === undefined ? null : parseRules(rules)
  if (within?.ok === false) return inPart('rules', within.issues)
  // A record re-rates by the rules that it carries, whatever editions there are.
  const known = within ? [frameworkOfRules(within.value)] : frameworks
  const parsed = parseInspection(shaped.value.inspection, known)
  if (!parsed.ok) return inPart('inspection', parsed.issues)
  const ratings = shaped.value.ratings.standards.map(({ id, rating }) => ({ id, rating }))
  const { overall } = shaped.value.ratings
  return {
    ok: true,
    value: {
      ...parsed.value,
      published: {
        ratings,
        overall: overall && {
          rating: overall.rating,
          score: overall.score ?? null,
          outOf: overall.outOf ?? null,
        },
        figures: shaped.value.figures,
      },
    },
  }
}

function inPart(part: string, issues: readonly Issue[]): { ok: false; issues: Issue[] } {
  return { ok: false, issues: issues.map((issue) => ({ ...issue, path: [part, ...issue.path] })) }
}

import * as z from 'zod/mini'
import { DepartureSchema } from '../inspection/departure-schema.js'

const Percent = z.number().check(z.minimum(0), z.maximum(100))
const Count = z.int().check(z.minimum(0))
const Counts = z.strictObject({ yes: Count, relevant: Count })

/** What is known of a standard: its rating, its key questions’ results, or why it was not rated. */
const StandardResultSchema = z.union([
  z.strictObject({ rating: z.string() }),
  z.strictObject({
    keyQuestions: z
      .array(z.union([Percent, Counts]))
      .check(z.minLength(1))
      .register(z.globalRegistry, {
        description: 'In the framework’s order: a percentage 0–100, or counts.',
      }),
  }),
  z.strictObject({ notRated: z.string().check(z.trim(), z.minLength(1, 'a reason')) }),
])

/** An inspection of which only results are known. */
export const ScorecardSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    framework: z.string(),
    service: z.string().check(z.minLength(1)),
    standards: z.record(z.string(), StandardResultSchema),
    departures: z.optional(
      z.record(z.string(), DepartureSchema).register(z.globalRegistry, {
        description:
          'Ratings given other than the normal one, and answers to decision guidance, by standard.',
      }),
    ),
  })
  .register(z.globalRegistry, { title: 'Scorecard' })

export type Scorecard = z.infer<typeof ScorecardSchema>
export type StandardResult = z.infer<typeof StandardResultSchema>

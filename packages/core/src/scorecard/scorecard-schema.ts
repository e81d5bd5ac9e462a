import * as z from 'zod'
import { DecisionsShape } from '../inspection/inspection-schema.js'

const Percent = z.number().min(0).max(100)
const Counts = z.strictObject({ yes: z.int().min(0), relevant: z.int().min(0) })

/** What is known of a standard: its rating, its key questions’ results, or why it was not rated. */
const StandardResultSchema = z.union([
  z.strictObject({ rating: z.string() }),
  z.strictObject({
    keyQuestions: z
      .array(z.union([Percent, Counts]))
      .min(1)
      .meta({
        description: 'In the framework’s order: a percentage 0–100, or counts.',
      }),
  }),
  z.strictObject({ notRated: z.string().trim().min(1, 'a reason') }),
])

/** An inspection of which only results are known. */
export const ScorecardSchema = z
  .strictObject({
    $schema: z.string().optional(),
    framework: z.string(),
    service: z.string().min(1),
    standards: z.record(z.string(), StandardResultSchema),
    departures: DecisionsShape.departures.optional(),
  })
  .meta({ title: 'Scorecard' })

export type Scorecard = z.infer<typeof ScorecardSchema>
export type StandardResult = z.infer<typeof StandardResultSchema>

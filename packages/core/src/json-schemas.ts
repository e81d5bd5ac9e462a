import * as z from 'zod'
import { FrameworkSchema } from './framework/framework-schema.js'
import { InspectionFileSchema } from './inspection/inspection-schema.js'
import { ScorecardSchema } from './scorecard/scorecard-schema.js'

/** JSON Schema (draft 2020-12) of the three kinds of file that people write, by name. */
export function jsonSchemas(): Record<
  'framework' | 'inspection' | 'scorecard',
  Record<string, unknown>
> {
  const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', reused: 'inline' })
  return {
    framework: schemaOf(FrameworkSchema),
    inspection: schemaOf(InspectionFileSchema),
    scorecard: schemaOf(ScorecardSchema),
  }
}

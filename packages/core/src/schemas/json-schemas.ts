import * as z from 'zod'
import { InspectionFileSchema } from '../inspection/inspection-schema.js'
import { jsonSchemaOfRules } from '../language/words/json-schema-of-rules.js'
import { ScorecardSchema } from '../scorecard/scorecard-schema.js'

/** JSON Schema (draft 2020-12) of the three kinds of file that people write, by name. */
export function jsonSchemas(): Record<
  'inspection' | 'rules' | 'scorecard',
  Record<string, unknown>
> {
  const schemaOf = (schema: z.core.$ZodType) =>
    z.toJSONSchema(schema, { io: 'input', reused: 'inline' })
  return {
    inspection: schemaOf(InspectionFileSchema),
    rules: jsonSchemaOfRules(),
    scorecard: schemaOf(ScorecardSchema),
  }
}

import * as z from 'zod'
import type { Parsed } from '../../issue.js'
import { parseWith } from '../../parse-with.js'
import type { Framework } from '../../framework/framework.js'
import { withCharacteristics } from '../../framework/with-characteristics.js'
import { checkCharacteristics } from './check-characteristics.js'
import { findFramework } from './find-framework.js'
import { InspectionSchema } from '../inspection-schema.js'

const DeclaredSchema = z.looseObject({
  characteristics: InspectionSchema.shape.characteristics,
})

/**
 * The framework that an inspection names, with the characteristics that it declares: all that reading
 * a table of its cases needs, whatever the rest of the inspection holds.
 */
export function frameworkNamedBy(
  input: unknown,
  frameworks: readonly Framework[],
): Parsed<Framework> {
  const found = findFramework(input, frameworks)
  if (!found.ok) return found
  const shaped = parseWith(DeclaredSchema, input)
  if (!shaped.ok) return shaped
  const { characteristics = [] } = shaped.value
  const issues = checkCharacteristics(found.value, characteristics)
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: withCharacteristics(found.value, characteristics) }
}

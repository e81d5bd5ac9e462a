import { withCharacteristics, type Framework } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import type { InspectionRow } from './inspection-row.js'

/** The framework of an inspection, with its own characteristics. Editions are never removed, so there always is one. */
export function frameworkOf({
  framework,
  details,
}: Pick<InspectionRow, 'framework' | 'details'>): Framework {
  const found = frameworkById(framework)
  if (!found) throw new Error('an inspection names a framework that this app does not have')
  return withCharacteristics(found, details.characteristics)
}

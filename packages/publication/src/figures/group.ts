import { nearestTo } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { Group } from './figure-reference.js'
import type { FigureFault } from './resolution.js'

/** A subgroup as words: `Type of sentence: Licence`. */
export function groupLabel(
  { framework }: RatedInspection,
  { characteristic, value }: Group,
): string {
  const known = framework.characteristics.find(({ id }) => id === characteristic)
  return `${known?.label ?? characteristic}: ${known?.values.find(({ id }) => id === value)?.label ?? value}`
}

/** The fault of a subgroup that does not exist; null when it does. */
export function unknownGroup(
  { framework }: RatedInspection,
  { characteristic, value }: Group,
): FigureFault | null {
  const values =
    framework.characteristics.find(({ id }) => id === characteristic)?.values.map(({ id }) => id) ??
    []
  return values.includes(value)
    ? null
    : { fault: 'unknown-figure', expected: nearestTo(value, values) }
}

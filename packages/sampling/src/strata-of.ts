import { byCodeUnit } from './by-code-unit.js'
import type { FrameCase } from './frame-case.js'

export interface Stratum {
  readonly values: readonly string[]
  readonly people: number
  readonly ids: readonly string[]
}

/** The strata that a frame has cases in, ordered by their values. */
export function strataOf(cases: readonly FrameCase[]): Stratum[] {
  const strata = new Map<string, { values: readonly string[]; ids: string[] }>()
  for (const { id, stratum } of cases) {
    const key = JSON.stringify(stratum)
    const known = strata.get(key)
    if (known) known.ids.push(id)
    else strata.set(key, { values: stratum, ids: [id] })
  }
  return [...strata.entries()]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { values, ids }]) => ({ values, people: ids.length, ids }))
}

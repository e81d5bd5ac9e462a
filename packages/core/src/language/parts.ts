import type { Run } from './run.js'
import type { Value } from './value.js'
import { notRated } from './value.js'

/** A part of a rule, and what is given of it. */
export interface Part {
  readonly index: number
  readonly value: Value
}

/** The parts that apply. */
export function partsThatApply(run: Run, indexes: readonly number[]): readonly Part[] {
  const parts: Part[] = []
  for (const index of indexes) {
    const value = run.given[index]!
    if (value.state !== 'notApplicable') parts.push({ index, value })
  }
  return parts
}

/** Not rated, where too few parts are or can still be; null where enough are. */
export function tooFewParts(parts: readonly Part[], needs: number | undefined): Value | null {
  let rated = 0
  let open = 0
  for (const { value } of parts)
    if (value.state === 'undecided') open += 1
    else if (value.state !== 'notRated') rated += 1
  const needed = Math.max(needs ?? parts.length, needs === 0 ? 0 : 1)
  return rated + open < needed
    ? notRated({ code: 'too-few-parts', rated, of: parts.length, needed })
    : null
}

import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { TwoDistributions } from '../../src/statistics/two-distributions.js'

interface Table {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly p: number
}

/** What R says; evidence-fixtures.R has how each was obtained. */
export const fixtures: {
  readonly rank: readonly (Table & {
    readonly exactRankTests: number
    readonly normal: number | null
    readonly u: number
  })[]
  readonly freemanHalton: readonly Table[]
  readonly large: readonly Table[]
  readonly numbers: readonly {
    readonly texts: readonly string[]
    readonly population: number
    readonly mean: number
    readonly sd: number
    readonly interval: readonly [number | null, number | null]
    readonly finite: readonly [number | null, number | null]
    readonly quartiles: readonly [number, number, number]
    readonly median: readonly [number, number] | null
    readonly coverage: number | null
  }[]
  readonly student: readonly { readonly df: number; readonly t: number }[]
  readonly kappa: readonly {
    readonly table: readonly (readonly number[])[]
    readonly none: readonly [number, number]
    readonly linear: readonly [number, number]
    readonly quadratic: readonly [number, number]
  }[]
  readonly strata: readonly {
    readonly cohort: readonly number[]
    readonly size: readonly number[]
    readonly yes: readonly number[]
    readonly share: number
    readonly error: number
  }[]
} = JSON.parse(readFileSync(new URL('evidence-fixtures.json', import.meta.url), 'utf8'))

/** Equal to ten significant digits. */
export function agrees(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs), `${ours} for ${theirs}`).toBeLessThanOrEqual(
    1e-10 * Math.abs(theirs) + 1e-15,
  )
}

/** Two groups from how many gave each value, in order. */
export function table(a: readonly number[], b: readonly number[]): TwoDistributions {
  return a.map((count, i) => ({ a: count, b: b[i]! }))
}

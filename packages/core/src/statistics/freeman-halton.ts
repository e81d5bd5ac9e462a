import { drawingWeights } from './drawing-weights.js'
import { permutedTables } from './permuted-tables.js'
import { sizesOf, smallerGroupFirst, type TwoDistributions } from './two-distributions.js'

export type FreemanHalton =
  | { readonly p: number; readonly method: 'exact' }
  | {
      /** (1 + hits) / (permutations + 1): never 0. */
      readonly p: number
      readonly method: 'monte-carlo'
      readonly permutations: number
      readonly generator: 'mulberry32'
      readonly seed: number
    }

/** With more tables of the same margins than this, permutations are drawn instead. */
const mostTables = 1e6
const permutations = 99_999
/** Tables this close to the observed probability count as equally probable, as in `fisherExact`. */
const tie = 1e-7

/**
 * Whether two groups differ in answers of one choice from several without order: Fisher’s exact test of
 * a 2 × k table (Freeman & Halton 1951, Biometrika 38:141–149), p being the probability, 0–1, of tables
 * of the same margins no more probable than the one seen. With up to 10^6 such tables all are looked at;
 * with more p is of 99,999 permutations drawn as `permutedTables` has it (Monte Carlo; Phipson & Smyth
 * 2010 for the 1 that is added).
 */
export function freemanHalton(
  values: TwoDistributions,
  { seed = 1 }: { readonly seed?: number } = {},
): FreemanHalton {
  const columns = smallerGroupFirst(values)
    .map(({ a, b }) => ({ drawn: a, size: a + b }))
    .sort((one, other) => one.size - other.size)
  const sizes = columns.map(({ size }) => size)
  const groups = sizesOf(values)
  const drawn = Math.min(groups.a, groups.b)
  const odds = drawn / Math.max(groups.a, groups.b)
  const weights = sizes.map((size) => drawingWeights(size, drawn, odds))
  const seen = columns.reduce((product, column, i) => product * weights[i]![column.drawn]!, 1)
  const all = allTables(weights, sizes, drawn, seen * (1 + tie))
  if (all !== null) return { p: Math.min(1, all.small / all.total), method: 'exact' }
  const logs = weights.map((column) => column.map(Math.log))
  const logOf = (table: readonly number[]) => table.reduce((sum, k, i) => sum + logs[i]![k]!, 0)
  const most = logOf(columns.map((column) => column.drawn)) + tie
  let hits = 0
  permutedTables(sizes, drawn, { permutations, seed }, (table) => {
    if (logOf(table) <= most) hits++
  })
  const p = (1 + hits) / (permutations + 1)
  return { p, method: 'monte-carlo', permutations, generator: 'mulberry32', seed }
}

interface Weighed {
  /** The weight of all tables. */
  readonly total: number
  /** The weight of those that weigh at most so much. */
  readonly small: number
}

/** Null where there are too many tables. */
function allTables(
  weights: readonly (readonly number[])[],
  sizes: readonly number[],
  drawn: number,
  most: number,
): Weighed | null {
  let tables = 0
  /** How many cases there are in the columns after each. */
  const after = sizes.map((_, i) => sizes.slice(i + 1).reduce((sum, size) => sum + size, 0))
  const from = (column: number, left: number, weight: number): Weighed | null => {
    if (column === sizes.length)
      return ++tables > mostTables ? null : { total: weight, small: weight <= most ? weight : 0 }
    let [total, small] = [0, 0]
    for (let k = Math.max(0, left - after[column]!); k <= Math.min(left, sizes[column]!); k++) {
      const part = from(column + 1, left - k, weight * weights[column]![k]!)
      if (part === null) return null
      total += part.total
      small += part.small
    }
    return { total, small }
  }
  return from(0, drawn, 1)
}

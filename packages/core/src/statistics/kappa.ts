import { fraction, type Fraction } from '../exact/fraction.js'
import { z95 } from './normal-quantile.js'
import { numberOf } from './printed-decimal.js'

/** How far two answers are apart: any difference alike, by steps of the order, or by their square. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

export interface Agreement {
  /** How many were assessed by both. */
  readonly pairs: number
  /** The share of pairs in which both gave the same answer. */
  readonly agreement: Fraction
  /** Null: not defined, because all answers of both are one value, or nothing was assessed by both. */
  readonly kappa: {
    /** At most 1; 0 is as much agreement as by chance. */
    readonly estimate: Fraction
    readonly standardError: number
    /** 95 per cent limits, held within −1 and 1. */
    readonly low: number
    readonly high: number
  } | null
}

/**
 * How far two assessors agree beyond chance: Cohen’s κ (1960), weighted for ordered answers (Cohen 1968),
 * with the standard error of Fleiss, Cohen & Everitt (1969, Psychological Bulletin 72:323–327). `pairs`
 * holds how often the first gave one answer and the second the other; `values` are all answers, in their
 * order. Null where there are no pairs.
 */
export function agreementOf(
  pairs: readonly (readonly [first: string, second: string, count: number])[],
  values: readonly string[],
  weights: KappaWeights,
): Agreement | null {
  const place = new Map(values.map((value, i) => [value, i]))
  const cells = pairs.map(([first, second, count]) => ({
    i: placeOf(place, first),
    j: placeOf(place, second),
    count,
  }))
  const n = cells.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return null
  const same = cells.reduce((sum, { i, j, count }) => sum + (i === j ? count : 0), 0)
  return {
    pairs: n,
    agreement: fraction(BigInt(same), BigInt(n)),
    kappa: kappaOf(cells, n, weights),
  }
}

interface Cell {
  readonly i: number
  readonly j: number
  readonly count: number
}

function kappaOf(cells: readonly Cell[], n: number, weights: KappaWeights): Agreement['kappa'] {
  const size = Math.max(...cells.map(({ i, j }) => Math.max(i, j))) + 1
  const margin = (side: 'i' | 'j') => {
    const counts = Array.from({ length: size }, () => 0)
    for (const cell of cells) counts[cell[side]]! += cell.count
    return counts
  }
  const [rows, columns] = [margin('i'), margin('j')]
  const apart = (i: number, j: number) => distance(i, j, weights)
  const seen = cells.reduce((sum, { i, j, count }) => sum + apart(i, j) * count, 0)
  /** How far an answer of one is from all answers of the other. */
  const ofRow = rows.map((_, i) => columns.reduce((sum, count, j) => sum + apart(i, j) * count, 0))
  const ofColumn = columns.map((_, j) =>
    rows.reduce((sum, count, i) => sum + apart(i, j) * count, 0),
  )
  const chance = rows.reduce((sum, count, i) => sum + count * ofRow[i]!, 0)
  if (chance === 0) return null
  // 1 − κ is how much they differ by what they would by chance.
  const estimate = fraction(BigInt(chance) - BigInt(seen) * BigInt(n), BigInt(chance))
  const kappa = numberOf(estimate)
  // Their formula in distances d for weights 1 − d: the variance of (d̄ᵢ + d̄ⱼ)(1 − κ) − d, whose mean is
  // what is left by chance; whatever the greatest distance counts as.
  const expected = chance / n / n
  const squares = cells.reduce((sum, { i, j, count }) => {
    const term = ((ofRow[i]! + ofColumn[j]!) / n - expected) * (1 - kappa) - apart(i, j)
    return sum + count * term ** 2
  }, 0)
  const standardError = Math.sqrt(squares) / n / expected
  return {
    estimate,
    standardError,
    low: Math.max(-1, kappa - z95 * standardError),
    high: Math.min(1, kappa + z95 * standardError),
  }
}

function distance(i: number, j: number, weights: KappaWeights): number {
  const steps = Math.abs(i - j)
  return { none: Number(steps > 0), linear: steps, quadratic: steps * steps }[weights]
}

function placeOf(place: ReadonlyMap<string, number>, value: string): number {
  const at = place.get(value)
  if (at === undefined) throw new RangeError(`“${value}” is none of the values`)
  return at
}

import type { BandRate } from '../schema/rate-schema.js'
import type { OldFramework } from './old-framework-schema.js'

type Table = Extract<OldFramework['overall'], { rule: 'sum-and-table' }>['table']
interface Share {
  readonly rating: string
  readonly upTo: readonly [number, number]
}

/** A table of scores that the shares of the maximum do not give. */
export class TableIsNoShare extends Error {
  override readonly name = 'TableIsNoShare'
  constructor(
    readonly score: number,
    readonly byTable: string,
    readonly byShare: string,
  ) {
    super(`${score} is ${byTable} by the table and ${byShare} by share`)
  }
}

/**
 * Shares of the maximum as cuts of a percentage: up to 1/6 of it is over no cut, above it over 50/3 per
 * cent. A table beside them must say the same of every score, or it would be lost.
 */
export function sharesAsCuts(shares: readonly Share[], table: Table | undefined): BandRate['cuts'] {
  if (table) refuseOtherTable(shares, table)
  return shares.map(({ rating }, i) => {
    if (i === 0) return { from: 0, grade: rating }
    const [of, by] = shares[i - 1]!.upTo
    return { over: percentText(100 * of, by), grade: rating }
  })
}

function refuseOtherTable(shares: readonly Share[], table: Table): void {
  for (let score = 0; score <= table.outOf; score += 1) {
    const byTable = table.bands.findLast(({ from }) => score >= from)!.rating
    const share = shares.find(({ upTo: [of, by] }) => score * by <= of * table.outOf)
    const byShare = (share ?? shares.at(-1)!).rating
    if (byTable !== byShare) throw new TableIsNoShare(score, byTable, byShare)
  }
}

/** A percentage exactly: a whole number, or a fraction in its least terms. */
function percentText(numerator: number, denominator: number): number | string {
  const divisor = greatestDivisor(numerator, denominator)
  const [top, bottom] = [numerator / divisor, denominator / divisor]
  return bottom === 1 ? top : `${top}/${bottom}`
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

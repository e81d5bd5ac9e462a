import {
  answered,
  answers,
  sumOf,
  type CountedAnswer,
  type CountRow,
  type CountTable,
} from './count-table.js'

/** What a reader can work out of a count: it lies between both, inclusive. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * The narrowest bounds of a count for someone who sees all rows but the hidden ones, and knows how
 * many cases each row has unless that is hidden too. Each split is a table with known margins, so
 * these bounds are exact.
 */
export function boundsOf(
  table: CountTable,
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
  answer: CountedAnswer,
): Bounds {
  if (!hidden.has(row)) return { low: row[answer], high: row[answer] }
  const total = totalBounds(table, hidden, answer)
  if (row === table.total) return total
  const split = splitOf(table, row)
  const seen = seenOf(split, hidden, answer)
  const all = sumOf(split.filter((one) => hidden.has(one)).map(answered))
  const cases = casesOf(split, hidden, row)
  return {
    low: Math.max(0, total.low - seen - (all - cases.least)),
    high: Math.min(cases.most, total.high - seen),
  }
}

/** Whether a reader knows how many cases a row has. */
export function isSizeKnown(
  table: CountTable,
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
): boolean {
  if (row === table.total) return true
  const { least, most } = casesOf(splitOf(table, row), hidden, row)
  return least === most
}

/** How many cases a hidden row can have. Rows of hidden size share a known number; each has one at least. */
function casesOf(
  split: readonly CountRow[],
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
): { least: number; most: number } {
  const own = answered(row)
  if (!row.sizeHidden || !hidden.has(row)) return { least: own, most: own }
  const shared = split.filter((one) => one.sizeHidden && hidden.has(one))
  const most = sumOf(shared.map(answered)) - (shared.length - 1)
  return { least: shared.length === 1 ? most : 1, most }
}

function splitOf({ splits }: CountTable, row: CountRow): readonly CountRow[] {
  return splits.find((rows) => rows.includes(row))!
}

function totalBounds(
  { total, splits }: CountTable,
  hidden: ReadonlySet<CountRow>,
  answer: CountedAnswer,
): Bounds {
  const addsUp = splits.some((split) => split.every((row) => !hidden.has(row)))
  if (!hidden.has(total) || addsUp) return { low: total[answer], high: total[answer] }
  const least = (of: CountedAnswer) =>
    Math.max(0, ...splits.map((split) => seenOf(split, hidden, of)))
  const others = answers.filter((one) => one !== answer)
  return { low: least(answer), high: answered(total) - sumOf(others.map(least)) }
}

function seenOf(
  split: readonly CountRow[],
  hidden: ReadonlySet<CountRow>,
  answer: CountedAnswer,
): number {
  return sumOf(split.filter((row) => !hidden.has(row)).map((row) => row[answer]))
}

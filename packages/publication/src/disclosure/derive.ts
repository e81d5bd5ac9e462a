import {
  answered,
  answers,
  countIn,
  sumOf,
  type Answers,
  type CountRow,
  type CountTable,
} from './count-table.js'

/** What a reader can work out of a count: it lies between both, inclusive. */
interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * The narrowest bounds of a count for someone who sees all rows but the hidden ones, and knows how
 * many answered in each row unless that is hidden too. Each split is a table with known margins, so
 * these bounds are exact.
 */
function boundsOf(
  table: CountTable,
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
  of: Answers,
): Bounds {
  if (!hidden.has(row)) return { low: countIn(row, of), high: countIn(row, of) }
  const total = totalBounds(table, hidden, of)
  if (row === table.total) return total
  const split = splitOf(table, row)
  const seen = seenOf(split, hidden, of)
  const all = sumOf(split.filter((one) => hidden.has(one)).map(answered))
  const cases = casesOf(table, split, hidden, row)
  return {
    low: Math.max(0, total.low - seen - (all - cases.least)),
    high: Math.min(cases.most, total.high - seen),
  }
}

/** Whether a count can be worked out. */
export function isPinned(
  table: CountTable,
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
  of: Answers,
): boolean {
  const { low, high } = boundsOf(table, hidden, row, of)
  return low === high
}

/** How many can have answered in a hidden row. Rows of hidden size share a known number. */
function casesOf(
  table: CountTable,
  split: readonly CountRow[],
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
): { least: number; most: number } {
  const own = answered(row)
  if (!row.size) return { least: own, most: own }
  const least = (one: CountRow) => (one.size === 'hidden' ? 1 : 0)
  if (table.total.size && !isTotalKnown(table, hidden)) return { least: least(row), most: Infinity }
  const others = split.filter((one) => one !== row && one.size && hidden.has(one))
  const most = own + sumOf(others.map((one) => answered(one) - least(one)))
  return { least: others.length === 0 ? own : least(row), most }
}

function splitOf({ splits }: CountTable, row: CountRow): readonly CountRow[] {
  return splits.find((rows) => rows.includes(row))!
}

function totalBounds(table: CountTable, hidden: ReadonlySet<CountRow>, of: Answers): Bounds {
  const { total, splits } = table
  if (isTotalKnown(table, hidden)) return { low: countIn(total, of), high: countIn(total, of) }
  const least = (of: Answers) =>
    sumOf(
      of.map((answer) => Math.max(0, ...splits.map((split) => seenOf(split, hidden, [answer])))),
    )
  const others = answers.filter((one) => !of.includes(one))
  return { low: least(of), high: total.size ? Infinity : answered(total) - least(others) }
}

/** Whether everyone’s row is shown, or adds up from shown ones. */
function isTotalKnown({ total, splits }: CountTable, hidden: ReadonlySet<CountRow>): boolean {
  return !hidden.has(total) || splits.some((split) => split.every((row) => !hidden.has(row)))
}

function seenOf(split: readonly CountRow[], hidden: ReadonlySet<CountRow>, of: Answers): number {
  return sumOf(split.filter((row) => !hidden.has(row)).map((row) => countIn(row, of)))
}

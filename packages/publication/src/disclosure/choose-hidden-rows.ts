import {
  answered,
  answers,
  rowsOf,
  type CountedAnswer,
  type CountRow,
  type CountTable,
} from './count-table.js'
import { boundsOf } from './derive.js'

/** Rows of a question that are hidden, and those that would have to be but cannot. */
export interface HiddenRows {
  readonly hidden: ReadonlySet<CountRow>
  /** Told by the report itself. */
  readonly printed: readonly CountRow[]
  /** Follow from counts that are not controlled. */
  readonly derivable: readonly CountRow[]
}

/**
 * Hides every row that singles people out, and as many others as it takes that no such count
 * follows from what is left. Small counts are 1 to `below` − 1.
 */
export function chooseHiddenRows(table: CountTable, below: number): HiddenRows {
  const told = rowsOf(table).filter((row) => sensitiveAnswers(table, row, below).length > 0)
  const derivable = new Set<CountRow>()
  for (;;) {
    const mayHide = (row: CountRow) => row.state === 'controlled' && !derivable.has(row)
    const hidden = new Set(
      rowsOf(table).filter(
        (row) =>
          row.state === 'unpublished' ||
          (mayHide(row) && (row.sizeHidden === true || told.includes(row))),
      ),
    )
    const failed = protect(table, hidden, mayHide, below)
    if (failed === undefined)
      return {
        hidden,
        printed: told.filter(({ state }) => state === 'printed'),
        derivable: [...derivable],
      }
    derivable.add(failed)
  }
}

/** The answers by which a row says too much of someone: small counts, or all of a group or none. */
function sensitiveAnswers({ total }: CountTable, row: CountRow, below: number): CountedAnswer[] {
  const small = answers.filter((answer) => row[answer] > 0 && row[answer] < below)
  // What is so of everyone, and may be known, says nothing of a subgroup.
  const ofEveryone = row !== total && total.state !== 'controlled' && isAllOrNone(total)
  if (!isAllOrNone(row) || ofEveryone) return small
  return [...new Set<CountedAnswer>(['yes', 'no', ...small])]
}

/** Whether all who are relevant answered the same. */
export function isAllOrNone({ yes, no }: CountRow): boolean {
  return yes + no > 0 && (yes === 0 || no === 0)
}

/** Adds rows to `hidden` until nothing sensitive follows; the row for which that is impossible. */
function protect(
  table: CountTable,
  hidden: Set<CountRow>,
  mayHide: (row: CountRow) => boolean,
  below: number,
): CountRow | undefined {
  for (;;) {
    const open = [...hidden].find(
      (row) =>
        row.state !== 'unpublished' &&
        sensitiveAnswers(table, row, below).some((answer) => {
          const { low, high } = boundsOf(table, hidden, row, answer)
          return low === high
        }),
    )
    if (open === undefined) return undefined
    const next = nextToHide(table, hidden, mayHide, open)
    if (next === undefined) return open
    hidden.add(next)
  }
}

/** The row whose loss costs least: of the same split, then everyone’s, then of another split. */
function nextToHide(
  { total, splits }: CountTable,
  hidden: ReadonlySet<CountRow>,
  mayHide: (row: CountRow) => boolean,
  open: CountRow,
): CountRow | undefined {
  const smallest = (rows: readonly CountRow[]) =>
    rows
      .filter((row) => mayHide(row) && !hidden.has(row) && answered(row) > 0)
      .toSorted((a, b) => answered(a) - answered(b))[0]
  const own = splits.filter((split) => split.includes(open))
  return (
    own.map(smallest).find((row) => row !== undefined) ??
    smallest([total]) ??
    (hidden.has(total)
      ? smallest(splits.filter((split) => !own.includes(split)).flat())
      : undefined)
  )
}

import { answered, rowsOf, type Answers, type CountRow, type CountTable } from './count-table.js'
import { isPinned } from './derive.js'
import { withKnownRelevant } from './known-relevant.js'
import { sensitiveCounts } from './sensitive-counts.js'

/** Rows of a question that are hidden, and those of which a small count is known all the same. */
export interface HiddenRows {
  readonly hidden: ReadonlySet<CountRow>
  /** Told by the report itself. */
  readonly printed: readonly CountRow[]
  /** Follow from counts that are not controlled. */
  readonly derivable: readonly CountRow[]
}

/**
 * Hides every row that singles people out, and as many others as it takes that no such count
 * follows from what is left; and rows that are wanted hidden. Small counts are 1 to `below` − 1.
 */
export function chooseHiddenRows(
  table: CountTable,
  below: number,
  isWanted: (row: CountRow) => boolean = () => false,
): HiddenRows {
  const isDerived = (hidden: ReadonlySet<CountRow>) => {
    const known = table.routed ? withKnownRelevant(table, hidden) : undefined
    return (row: CountRow, of: Answers) =>
      isPinned(table, hidden, row, of) || known?.isPinned(row, of) === true
  }
  const sensitive = new Map(rowsOf(table).map((row) => [row, sensitiveCounts(table, row, below)]))
  const given = new Map<CountRow, Set<Answers>>()
  const kept = (row: CountRow) =>
    sensitive.get(row)!.filter((of) => given.get(row)?.has(of) !== true)
  for (;;) {
    const mustHide = (row: CountRow) =>
      row.size !== undefined || isWanted(row) || kept(row).length > 0
    const mayHide = (row: CountRow) =>
      row.state === 'controlled' && (mustHide(row) || !given.has(row))
    const hidden = new Set(
      rowsOf(table).filter((row) => row.state === 'unpublished' || (mayHide(row) && mustHide(row))),
    )
    const failed = protect(table, hidden, { mayHide, kept, isDerived })
    if (failed === undefined)
      return {
        hidden,
        printed: rowsOf(table).filter(
          (row) => row.state === 'printed' && sensitive.get(row)!.length > 0,
        ),
        derivable: [...given.keys()],
      }
    given.set(failed.row, (given.get(failed.row) ?? new Set()).add(failed.of))
  }
}

interface Rules {
  readonly mayHide: (row: CountRow) => boolean
  /** Counts of a row that nobody may work out. */
  readonly kept: (row: CountRow) => readonly Answers[]
  readonly isDerived: (hidden: ReadonlySet<CountRow>) => (row: CountRow, of: Answers) => boolean
}

/** Adds rows to `hidden` until nothing sensitive follows; the count for which that is impossible. */
function protect(
  table: CountTable,
  hidden: Set<CountRow>,
  { mayHide, kept, isDerived }: Rules,
): { row: CountRow; of: Answers } | undefined {
  for (;;) {
    const derived = isDerived(hidden)
    const open = [...hidden]
      .filter(({ state }) => state !== 'unpublished')
      .flatMap((row) => kept(row).map((of) => ({ row, of })))
      .find(({ row, of }) => derived(row, of))
    if (open === undefined) return undefined
    const next = nextToHide(table, hidden, mayHide, open.row)
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

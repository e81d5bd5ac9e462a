import type { DistributionTable, Level } from './distribution-table.js'
import { choicesOf, countOf, kindsAt, type Cells } from './levels.js'

/** A count that something else shows: how many of a group were asked a question that follows from this. */
export interface Told {
  readonly cells: Cells
  /** Of which groups, or of everyone; of all of them where not said. */
  readonly of?: ReadonlySet<number | 'everyone'> | undefined
  /** Whether the report shows it, so that to hide the question does not hide it. */
  readonly isPrinted?: boolean | undefined
}

/** What a reader knows of a group beside its size. */
export interface Known {
  /** Cells of one part may be exchanged without changing a count that is shown. */
  readonly partOf: readonly string[]
  readonly figures: readonly ('mean' | 'median')[]
}

/** What is known of each group when all are shown at one level, with the report and follow-ups or without. */
export function knownFigures(
  { cells, groups }: DistributionTable,
  level: Level,
  told: readonly Told[],
  withReport: boolean,
): Known[] {
  return groups.map(({ printed }, group) => {
    const report = withReport ? printed : undefined
    const figures = report?.figures ?? []
    const kinds = [
      kindsAt(level, cells),
      kindsAt(report?.level ?? 'hidden', cells),
      // Of how many a figure is, is printed with it.
      cells.map(({ side }) => String(figures.length > 0 && side === 'outside')),
      ...told.filter((one) => one.of?.has(group) !== false).map((one) => one.cells.map(String)),
    ]
    return { partOf: cells.map((_, i) => kinds.map((kind) => kind[i]).join(' ')), figures }
  })
}

/** The counts that follow from the parts of a group by themselves. */
function partsOf(table: DistributionTable, known: Known, told: readonly Told[]): Cells[] {
  // Sets of several choices are not shown, but each choice: only what a follow-up tells is added.
  if (choicesOf(table.cells).length > 0)
    return told.flatMap(({ cells }) => [cells, cells.map((has) => !has)])
  return [...new Set(known.partOf)].map((part) => known.partOf.map((one) => one === part))
}

/** Parts of a group that are known and small. */
export function smallParts(
  table: DistributionTable,
  group: number,
  known: Known,
  told: readonly Told[],
  below: number,
): Cells[] {
  const ofGroup = told.filter((one) => one.of?.has(group) !== false)
  return partsOf(table, known, ofGroup).filter((part) => {
    const count = countOf(table.groups[group]!.counts, part)
    return count > 0 && count < below
  })
}

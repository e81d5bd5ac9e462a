import { canDiffer } from './can-differ.js'
import {
  everyoneOf,
  type DistributionTable,
  type Level,
  type Printed,
} from './distribution-table.js'
import { knownFigures, smallParts, type Told } from './known-figures.js'
import { cellsWhere, countOf, levelsOf } from './levels.js'
import { secretsOf } from './secrets.js'

export interface ChosenLevel {
  /** At which every group of the characteristic is shown. */
  readonly level: Level
  /** At which everyone is: as fine or finer. */
  readonly everyone: Level
  /** Whether means, medians and quartiles of groups may be shown; nets may at the level of sides too. */
  readonly figures: boolean
  /** Groups, by their place, and everyone, of whom the report tells what nothing else would. */
  readonly exposed: readonly (number | 'everyone')[]
}

/** Fewer numbers than this have no mean, median or quartiles in print, nor where they leave out fewer. */
const leastNumbers = 10

/**
 * How finely a question is shown by a characteristic: the finest level at which no count of 1 to
 * `below` − 1 and no “all on one side” of a group can be worked out. All groups are shown alike: where
 * each was shown as finely as it could be by itself, everyone’s counts less the finer groups’ would give
 * the coarser ones away. The reader is taken to know everyone’s counts and how many of each group were
 * asked; what he knows with nothing else shown holds nothing back.
 */
export function chooseLevel(
  table: DistributionTable,
  { below, told = [] }: { readonly below: number; readonly told?: readonly Told[] },
): ChosenLevel {
  const levels = levelsOf(table.cells)
  const finest = (of: DistributionTable, from: readonly Level[], ofWhom: readonly Told[]) =>
    from.find((level) => !isLeaking(of, level, below, ofWhom)) ?? 'hidden'
  const whole = asOneGroup(table)
  const ofEveryone = toldOfEveryone(told)
  // Everyone’s counts less those of groups that the report prints would give the others away.
  const isTaken = printsGroups(table, told) && isLeaking(table, 'hidden', below, told)
  const everyone =
    table.everyone === 'open' ? 'values' : isTaken ? 'hidden' : finest(whole, levels, ofEveryone)
  const level = finest(table, levels.slice(levels.indexOf(everyone)), told)
  const hasNumbers = table.numbers !== true || areManyNumbers(table)
  const exposed = table.groups.flatMap(({ printed }, group) => {
    const isOfFew = !hasNumbers && (printed?.figures.length ?? 0) > 0
    return isOfFew || isExposed(table, group, below, told) ? [group] : []
  })
  return {
    level,
    everyone,
    figures: level === 'values' && hasNumbers,
    exposed:
      table.everyone === 'controlled' && isExposed(whole, 0, below, ofEveryone)
        ? ['everyone', ...exposed]
        : exposed,
  }
}

/**
 * Whether a level tells too much of some group. Not held against it is what a reader knows of how many
 * were asked and of everyone’s counts alone, and what the report tells.
 */
export function isLeaking(
  table: DistributionTable,
  level: Level,
  below: number,
  told: readonly Told[],
): boolean {
  const known = knownFigures(table, level, told, true)
  const { without, bare, report } = withNothingShown(table, told)
  return table.groups.some(({ counts }, group) =>
    [
      ...secretsOf(table.cells, counts, level, below),
      ...smallParts(table, group, known[group]!, told, below),
    ].some(
      (one) =>
        !canDiffer(table, known, group, one) &&
        canDiffer(without, bare, group, one) &&
        canDiffer(without, report, group, one),
    ),
  )
}

/** Whether the report tells too much of a group, so that nothing that is hidden elsewhere helps. */
function isExposed(
  table: DistributionTable,
  group: number,
  below: number,
  told: readonly Told[],
): boolean {
  const { without, bare, report } = withNothingShown(table, told)
  const { counts, printed } = table.groups[group]!
  return [
    ...secretsOf(table.cells, counts, printed?.level ?? 'hidden', below),
    ...smallParts(
      table,
      group,
      report[group]!,
      told.filter(({ isPrinted }) => isPrinted === true),
      below,
    ),
  ].some((one) => !canDiffer(without, report, group, one) && canDiffer(without, bare, group, one))
}

/**
 * What a reader knows of whom with nothing shown, without the report and with it. Where everyone is
 * controlled that is not everyone’s counts: groups may then exchange answers with others of whom nothing
 * is known.
 */
function withNothingShown(table: DistributionTable, told: readonly Told[]) {
  const others = { counts: table.cells.map(() => Infinity), printed: table.printed }
  const without =
    table.everyone === 'open' ? table : { ...table, groups: [...table.groups, others] }
  const ofReport = told.filter(({ isPrinted }) => isPrinted === true)
  return {
    without,
    bare: knownFigures(without, 'hidden', [], false),
    report: knownFigures(without, 'hidden', ofReport, true),
  }
}

function printsGroups({ groups }: DistributionTable, told: readonly Told[]): boolean {
  return (
    told.some(({ isPrinted }) => isPrinted === true) ||
    groups.some(({ printed }) => printsAnything(printed))
  )
}

export function printsAnything(printed: Printed | undefined): boolean {
  return printed !== undefined && (printed.level !== 'hidden' || printed.figures.length > 0)
}

/** What is told of single groups is not told of everyone. */
function toldOfEveryone(told: readonly Told[]): Told[] {
  return told.flatMap(({ of, ...one }) => (of?.has('everyone') === false ? [] : [one]))
}

/** Whether it tells too much of everyone, where that is controlled, when their counts are shown. */
export function isLeakingOfEveryone(
  table: DistributionTable,
  level: Level,
  below: number,
  told: readonly Told[],
): boolean {
  return (
    table.everyone === 'controlled' &&
    isLeaking(asOneGroup(table), level, below, toldOfEveryone(told))
  )
}

/** Everyone as a group of many more, of whom nothing is known. */
function asOneGroup(table: DistributionTable): DistributionTable {
  const others = { counts: table.cells.map(() => Infinity) }
  return { ...table, groups: [{ counts: everyoneOf(table), printed: table.printed }, others] }
}

/** Whether every group has enough numbers for a mean, and leaves out enough, or has none. */
function areManyNumbers(table: DistributionTable): boolean {
  const base = cellsWhere(table.cells, ({ side }) => side !== 'outside')
  const all = countOf(everyoneOf(table), base)
  return table.groups.every(({ counts }) => {
    const numbers = countOf(counts, base)
    return numbers === 0 || (numbers >= leastNumbers && all - numbers >= leastNumbers)
  })
}

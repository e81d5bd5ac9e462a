import {
  chooseLevel,
  isLeaking,
  isLeakingOfEveryone,
  printsAnything,
  type ChosenLevel,
} from './choose-level.js'
import type { DistributionTable } from './distribution-table.js'
import type { Told } from './known-figures.js'
import type { Cells } from './levels.js'

/** A question, and on which answers to earlier ones of the list it depends whether it is asked. */
export interface RoutedTable {
  readonly table: DistributionTable
  /** What the report tells of it beside a level of everyone or of a group. */
  readonly told?: readonly Told[]
  readonly routed: readonly { readonly question: number; readonly cells: Cells }[]
}

/**
 * The levels of questions that hang together by their routing, by one characteristic: groups are in the
 * same order in all, and a question comes after those that it depends on. How many were asked a question
 * is how many gave the answers that let it be asked: where that would give a hidden count of an earlier
 * question away, the follow-up is hidden whole, with how many were asked it.
 */
export function chooseLevels(questions: readonly RoutedTable[], below: number): ChosenLevel[] {
  const told: Told[][] = questions.map((one) => [...(one.told ?? [])])
  const tell = (question: number, one: Omit<Told, 'cells'>) => {
    for (const { question: earlier, cells } of earlierOf(questions, question))
      told[earlier]!.push({ ...one, cells })
  }
  for (const [i, { table }] of questions.entries()) {
    const of = printedOf(table)
    if (of.size > 0) tell(i, { of, isPrinted: true })
  }
  const chosen: ChosenLevel[] = []
  for (const [i, { table }] of questions.entries()) {
    const tells = (leaks: typeof isLeaking, shown: 'level' | 'everyone') =>
      earlierOf(questions, i).some(({ question, cells }) =>
        leaks(questions[question]!.table, chosen[question]![shown], below, [
          ...told[question]!,
          { cells },
        ]),
      )
    const found = chooseLevel(table, { below, told: told[i]! })
    const isControlled = table.everyone === 'controlled'
    const tellsOfEveryone = isControlled && tells(isLeakingOfEveryone, 'everyone')
    const everyone =
      tellsOfEveryone || (table.isWithheld && isControlled) ? 'hidden' : found.everyone
    const isHidden = table.isWithheld || tellsOfEveryone || tells(isLeaking, 'level')
    const level = isHidden ? 'hidden' : found.level
    if (level !== 'hidden') tell(i, {})
    else if (everyone !== 'hidden') tell(i, { of: new Set(['everyone']) })
    chosen.push({ ...found, level, everyone, figures: found.figures && level === 'values' })
  }
  return chosen
}

/** Of whom the report prints how many were asked. */
function printedOf({ groups, printed }: DistributionTable): Set<number | 'everyone'> {
  const ofGroups = groups.flatMap((one, group) => (printsAnything(one.printed) ? [group] : []))
  return new Set([...ofGroups, ...(printsAnything(printed) ? ['everyone' as const] : [])])
}

/** The answers on which it depends whether a question is asked, directly or through others. */
function earlierOf(
  questions: readonly RoutedTable[],
  question: number,
): readonly { readonly question: number; readonly cells: Cells }[] {
  return questions[question]!.routed.flatMap((one) => [one, ...earlierOf(questions, one.question)])
}

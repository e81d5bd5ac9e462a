import type { SourceRow } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { valuesOf, type ColumnValues } from './column-values.js'
import type { GuessedMeaning } from './guessed-meaning.js'

/**
 * Likeness from which a text is a question’s, and from which it may be; and how much likelier than the next it has to be. One word
 * that counts is enough to ask something else: “in the first week”, “in the last week”.
 */
const [like, ahead] = [0.999, 0.25]
export const perhaps = 0.4

/** A column while it is looked at. */
export interface DraftColumn {
  readonly at: number
  readonly names: readonly string[]
  /** What names it in the mapping, and nothing else. */
  readonly key: string
  readonly values: ColumnValues
  guessed?: GuessedMeaning | undefined
  /** Whether no other column is as much like the same. */
  isBest: boolean
}

/** The columns of a table, each with what it seems to be, by its headings and by what the others are. */
export function draftColumns(
  allNames: readonly (readonly string[])[],
  rows: readonly SourceRow[],
  guess: (names: readonly string[]) => GuessedMeaning | undefined,
): readonly DraftColumn[] {
  const keys = keysOf(allNames)
  const list = allNames.map((all, at): DraftColumn => {
    const names = all.filter((name) => !isLetter(name))
    return {
      at,
      names,
      key: keys[at]!,
      values: valuesOf(rows, at),
      guessed: names.length > 0 ? guess(names) : undefined,
      isBest: false,
    }
  })
  settleGuesses(list)
  chooseBest(list)
  return list
}

/** Whether a heading is a question’s and no other’s. */
export function isMeant(guessed: GuessedMeaning | undefined): boolean {
  return (
    guessed !== undefined &&
    guessed.likeness >= like &&
    guessed.likeness - guessed.nextBest >= ahead
  )
}

/**
 * Decides by all columns what one heading leaves open: whether names are cut off, which more than one is at the same length; and
 * whether a heading that is a choice’s stands over its ticks.
 */
function settleGuesses(list: readonly DraftColumn[]): void {
  const longest = Math.max(0, ...list.map(({ guessed }) => guessed?.cutAt ?? 0))
  // A space that it ended with is no letter.
  const isCut = ({ guessed }: DraftColumn) => (guessed?.cutAt ?? 0) >= Math.max(1, longest - 1)
  const areCut = list.filter(isCut).length > 1
  for (const column of list) {
    const { guessed, values } = column
    if (!guessed) continue
    if (areCut && isCut(column)) column.guessed = { ...guessed, likeness: 1 }
    if (guessed.isBareChoice && !values.distinct.every((text) => isTick(text, guessed.known)))
      column.guessed = undefined
  }
}

function isTick(text: string, choice: string): boolean {
  return (
    comparable(text) === comparable(choice) ||
    /^(?:x|0|1|true|false|checked|unchecked|[✓✔☑☒☐])$/i.test(text.trim())
  )
}

function isLetter(name: string): boolean {
  return /^column [A-Z]{1,3}$/.test(name)
}

/** The name of each column that no other has: of the first row where that will do, by its letters where none will. */
function keysOf(all: readonly (readonly string[])[]): string[] {
  const uses = new Map<string, number>()
  for (const names of all)
    for (const name of new Set(names.map(comparable))) uses.set(name, (uses.get(name) ?? 0) + 1)
  return all.map(
    (names, i) => names.find((name) => uses.get(comparable(name)) === 1) ?? names[0] ?? `#${i}`,
  )
}

/** Of columns that are like one and the same, the one that is most is the best; where two are alike, neither is sure. */
function chooseBest(list: readonly DraftColumn[]): void {
  for (const column of list) {
    const { guessed } = column
    if (!guessed) continue
    const key = JSON.stringify(guessed.meaning)
    const rivals = list.flatMap((one) =>
      one !== column &&
      one.guessed &&
      one.values.filled > 0 &&
      JSON.stringify(one.guessed.meaning) === key
        ? [{ at: one.at, guessed: one.guessed }]
        : [],
    )
    column.isBest = rivals.every(
      ({ at, guessed: other }) =>
        other.likeness < guessed.likeness ||
        (other.likeness === guessed.likeness &&
          (guessed.isOurs === other.isOurs ? at > column.at : guessed.isOurs)),
    )
    const isTie = rivals.some(
      ({ guessed: other }) =>
        other.likeness === guessed.likeness && other.isOurs === guessed.isOurs,
    )
    if (column.isBest && isTie)
      column.guessed = { ...guessed, likeness: Math.min(guessed.likeness, (like + perhaps) / 2) }
  }
}

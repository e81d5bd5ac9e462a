import { comparable } from '../comparable.js'

/** What stands between choices in one cell: semicolons in Microsoft Forms, commas in Google Forms, spaces in KoboToolbox, bars in others. */
const separators = [';', ',', '|', ' ']

/** Splits a cell with several choices; each reading is a list of what its names stand for. */
export type SplitChoices<T> = (typed: string) => readonly (readonly T[])[]

/**
 * Reads a cell as names with one separator between them. Names may hold the separator themselves, as
 * “Work, or training” does in a list with commas: where that leaves two readings, both are given, and
 * where there is none nothing is.
 */
export function splittingChoices<T>(named: ReadonlyMap<string, T>): SplitChoices<T> {
  const ways = separators.map((separator) => splittingBy(separator, named))
  return (typed) => {
    const text = comparable(typed)
    const readings = ways.flatMap((way) => way(text))
    const bare = readings.length === 0 ? withoutQuotes(text) : text
    return distinct(bare === text ? readings : ways.flatMap((way) => way(bare))).slice(0, 2)
  }
}

/** Some tools put names that hold their separator into quotes, and some write a list of JSON. */
function withoutQuotes(text: string): string {
  return text.replace(/^\[(.*)\]$/, '$1').replaceAll(/(^|[;,|])\s*"([^"]*)"\s*(?=$|[;,|])/g, '$1$2')
}

function splittingBy<T>(separator: string, named: ReadonlyMap<string, T>): SplitChoices<T> {
  const piecesOf = (text: string) =>
    text
      .split(separator)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
  // Names that differ in spaces around a separator only are one name here.
  const names = new Map<string, T[]>()
  for (const [name, value] of named) {
    const key = piecesOf(name).join(separator)
    names.set(key, [...(names.get(key) ?? []), value])
  }
  const lengths = [...named.keys()].map((name) => piecesOf(name).length)
  const longest = Math.max(0, ...lengths)
  // Twice every name is more than can be meant.
  const most = 2 * lengths.reduce((sum, length) => sum + length, 0)
  return (text) => {
    const pieces = piecesOf(text)
    if (pieces.length === 0 || pieces.length > most) return []
    const readings: (readonly T[])[][] = [[[]]]
    for (let end = 1; end <= pieces.length; end++) {
      const ending: (readonly T[])[] = []
      for (let start = Math.max(0, end - longest); start < end; start++) {
        for (const value of names.get(pieces.slice(start, end).join(separator)) ?? [])
          ending.push(...readings[start]!.map((reading) => [...reading, value]))
      }
      readings.push(distinct(ending).slice(0, 2))
    }
    return readings[pieces.length]!
  }
}

/** Readings that choose differently, whatever their order. */
function distinct<T>(readings: readonly (readonly T[])[]): (readonly T[])[] {
  const counts = (reading: readonly T[]) => {
    const count = new Map<T, number>()
    for (const value of reading) count.set(value, (count.get(value) ?? 0) + 1)
    return count
  }
  return readings.filter((reading, i) => {
    const mine = counts(reading)
    return !readings.slice(0, i).some((other) => {
      const theirs = counts(other)
      return theirs.size === mine.size && [...mine].every(([value, n]) => theirs.get(value) === n)
    })
  })
}

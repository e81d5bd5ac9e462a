import { solve, type Constraint } from 'yalps'
import type { SeenRow, SeenSize } from './published-counts.js'

/** What the attacker knows beyond the workbook: how many of a group gave any answer. */
export type Answered = (question: string, characteristic: string, value: string) => number

/** A hidden count that can be worked out. */
export interface Derived {
  readonly question: string
  readonly characteristic: string
  readonly value: string
  readonly count: string
  readonly is: number
}

const counts = ['yes', 'no', 'na'] as const

/**
 * Tries to work out every hidden count of a question by linear bounds, from what rows show, from
 * rows adding up, and from the sizes of groups that are shown.
 */
export function deriveByLinearBounds(
  rows: readonly SeenRow[],
  sizes: readonly SeenSize[],
  answered: Answered,
): Derived[] {
  const system = new Map<string, { terms: Map<string, number>; bound: Constraint }>()
  const equal = (terms: readonly (readonly [string, number])[], bound: Constraint) =>
    system.set(`c${system.size}`, { terms: new Map(terms), bound })
  const name = (row: SeenRow, count: string) => `${count}|${row.characteristic}|${row.value}`
  for (const row of rows) {
    for (const count of counts) {
      const shown = row[count]
      if (shown !== null) equal([[name(row, count), 1]], { equal: shown })
    }
    if (row.relevant !== null)
      equal(
        [
          [name(row, 'yes'), 1],
          [name(row, 'no'), 1],
        ],
        { equal: row.relevant },
      )
    const size = sizes.find(
      ({ characteristic, value }) => characteristic === row.characteristic && value === row.value,
    )
    if (row.characteristic === '' || (size !== undefined && size.size !== null))
      equal(
        counts.map((count) => [name(row, count), 1] as const),
        { equal: answered(row.question, row.characteristic, row.value) },
      )
  }
  const everyone = rows.find(({ characteristic }) => characteristic === '')
  const characteristics = new Set(rows.map(({ characteristic }) => characteristic))
  characteristics.delete('')
  if (everyone)
    for (const characteristic of characteristics) {
      const split = rows.filter((row) => row.characteristic === characteristic)
      // Cases of which the characteristic is not known: nothing is published but how many they are.
      const others = { ...everyone, characteristic, value: 'not known' }
      const known = split.map(({ question, value }) => answered(question, characteristic, value))
      equal(
        counts.map((count) => [name(others, count), 1] as const),
        {
          equal: answered(everyone.question, '', '') - known.reduce((sum, count) => sum + count, 0),
        },
      )
      for (const count of counts)
        equal(
          [
            ...[...split, others].map((row) => [name(row, count), 1] as const),
            [name(everyone, count), -1],
          ],
          { equal: 0 },
        )
    }
  return rows.flatMap((row) => [
    ...counts
      .filter((count) => row[count] === null)
      .flatMap((count) => pinned(system, row, count, [name(row, count)])),
    ...(row.relevant === null
      ? pinned(system, row, 'relevant', [name(row, 'yes'), name(row, 'no')])
      : []),
  ])
}

function pinned(
  system: ReadonlyMap<string, { terms: Map<string, number>; bound: Constraint }>,
  { question, characteristic, value }: SeenRow,
  count: string,
  target: readonly string[],
): Derived[] {
  const low = extreme(system, target, 'minimize')
  const high = extreme(system, target, 'maximize')
  if (high - low > 1e-6) return []
  return [{ question, characteristic, value, count, is: low }]
}

function extreme(
  system: ReadonlyMap<string, { terms: Map<string, number>; bound: Constraint }>,
  target: readonly string[],
  direction: 'minimize' | 'maximize',
): number {
  const variables = new Map<string, Map<string, number>>()
  for (const [constraint, { terms }] of system)
    for (const [variable, factor] of terms) {
      const column = variables.get(variable) ?? new Map<string, number>()
      variables.set(variable, column.set(constraint, factor))
    }
  for (const variable of target) {
    const column = variables.get(variable) ?? new Map<string, number>()
    variables.set(variable, column.set('target', 1))
  }
  const { status, result } = solve({
    direction,
    objective: 'target',
    constraints: [...system].map(([constraint, { bound }]) => [constraint, bound] as const),
    variables,
  })
  if (status === 'unbounded') return direction === 'maximize' ? Infinity : 0
  if (status !== 'optimal') throw new Error(`the published counts contradict each other: ${status}`)
  return result
}

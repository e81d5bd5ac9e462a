import type { Issue } from '@inspectorate/core'

/** Faults that are one: the same in many cells of a column. */
export interface FaultGroup {
  /** The first of them. */
  readonly issue: Issue
  /** How many there are. */
  readonly count: number
  /** The first few cells, such as `F12`; and rows, for files without cells. */
  readonly cells: readonly string[]
  readonly lines: readonly number[]
  readonly last: Pick<Issue, 'cell' | 'line'>
}

const mostPlaces = 5

/** Faults in the order of the first of each kind; equal ones in one column are together. */
export function groupFaults(issues: readonly Issue[]): FaultGroup[] {
  const groups = new Map<string, { issue: Issue; all: Issue[] }>()
  issues.forEach((issue, i) => {
    const { code, file, sheet, column, cell, line, found, expected } = issue
    const letters = cell?.replace(/\d+$/, '')
    const isCell = letters !== undefined && line !== undefined
    const key = isCell
      ? JSON.stringify([code, file, sheet, column, letters, found, expected])
      : `${i}`
    const group = groups.get(key)
    if (group) group.all.push(issue)
    else groups.set(key, { issue, all: [issue] })
  })
  return [...groups.values()].map(({ issue, all }) => {
    const shown = all.slice(0, mostPlaces)
    return {
      issue,
      count: all.length,
      cells: shown.flatMap(({ cell }) => cell ?? []),
      lines: shown.flatMap(({ line }) => line ?? []),
      last: all.at(-1)!,
    }
  })
}

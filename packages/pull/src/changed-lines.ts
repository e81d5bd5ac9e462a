import { diffArrays } from 'diff'

/** Lines that a text has no more, and those that it has in their place. */
export interface ChangedLines {
  /** Where they stood, from 1. */
  readonly line: number
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** What differs of two texts, line by line; blank lines are left out. */
export function changedLines(before: string, after: string): ChangedLines[] {
  const changes: { line: number; from: string[]; to: string[] }[] = []
  let line = 1
  let open: (typeof changes)[number] | undefined
  for (const { added, removed, count, value } of diffArrays(
    before.split('\n'),
    after.split('\n'),
  )) {
    if (!added && !removed) {
      line += count
      open = undefined
      continue
    }
    if (!open) changes.push((open = { line, from: [], to: [] }))
    if (added) open.to.push(...value)
    else {
      open.from.push(...value)
      line += count
    }
  }
  return changes
    .map((one) => ({ ...one, from: one.from.filter(isSaid), to: one.to.filter(isSaid) }))
    .filter(({ from, to }) => from.length + to.length > 0)
}

function isSaid(line: string): boolean {
  return line.trim() !== ''
}

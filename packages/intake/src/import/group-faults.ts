import type { Issue } from '@inspectorate/core'

/** Faults that are one: the same in many cells of a column, or in many lines of one part of a mapping. */
export interface FaultGroup {
  /** The first of them; of faults that are alike, with the first few things that were found. */
  readonly issue: Issue
  /** How many there are. */
  readonly count: number
  /** The first few cells, such as `F12`; and rows, for files without cells. */
  readonly cells: readonly string[]
  readonly lines: readonly number[]
  /** The first few keys under the path of the first, for files without rows. */
  readonly keys: readonly string[]
  readonly last: Pick<Issue, 'cell' | 'line'>
}

const mostPlaces = 5
/** More kinds of one thing in a column, such as ids that come twice, tell no more than the first few. */
const mostAlike = 5

/**
 * Faults in the order of the first of each kind; equal ones in one column are together, and so are those that differ only in what
 * was found where there are many.
 */
export function groupFaults(issues: readonly Issue[]): FaultGroup[] {
  const equal = grouped(
    issues.map((issue) => [issue]),
    equalKey,
  )
  return together(grouped(equal, likeKey), equal).map(groupOf)
}

type Group = readonly Issue[]

/** Families of faults of which there are many; each kind by itself of others. */
function together(families: readonly Group[], kinds: readonly Group[]): readonly Group[] {
  const sizes = new Map<Issue, number>()
  const familyOf = new Map<Issue, Group>()
  for (const family of families) for (const issue of family) familyOf.set(issue, family)
  for (const [first] of kinds) {
    const [of] = familyOf.get(first!)!
    sizes.set(of!, (sizes.get(of!) ?? 0) + 1)
  }
  const isMany = (family: Group) => sizes.get(family[0]!)! > mostAlike
  return kinds.flatMap((kind) => {
    const family = familyOf.get(kind[0]!)!
    if (!isMany(family)) return [kind]
    return family[0] === kind[0] ? [family] : []
  })
}

function grouped(groups: readonly Group[], keyOf: (issue: Issue) => string | null): Group[] {
  const found = new Map<string, Issue[]>()
  groups.forEach((group, i) => {
    const key = keyOf(group[0]!) ?? `${i}`
    const before = found.get(key)
    if (before) before.push(...group)
    else found.set(key, [...group])
  })
  return [...found.values()]
}

function columnOf({ code, file, sheet, column, cell, line }: Issue): unknown[] | null {
  return cell !== undefined && line !== undefined
    ? [code, file, sheet, column, cell.replace(/\d+$/, '')]
    : null
}

function equalKey(issue: Issue): string | null {
  const column = columnOf(issue)
  return column && JSON.stringify([...column, issue.found, issue.expected])
}

function likeKey(issue: Issue): string | null {
  const column = columnOf(issue)
  if (column) return JSON.stringify([...column, kindOf(issue.expected)])
  const { code, file, line, path, found, expected } = issue
  return line === undefined && path.length > 1
    ? JSON.stringify([code, file, path.slice(0, -1), found, expected])
    : null
}

/** What was expected, but for which: “an id used once; also in row 4”. */
function kindOf(expected: string): string {
  return expected.replace(/(?:: it stands|; also) in .*$/, '')
}

function groupOf(all: Group): FaultGroup {
  const first = all[0]!
  const shown = all.slice(0, mostPlaces)
  const founds = [...new Set(all.map(({ found }) => found))]
  const isOfKeys = all.length > 1 && columnOf(first) === null
  const more = founds.length > mostPlaces ? ', …' : ''
  return {
    issue:
      founds.length === 1
        ? { ...first, ...(isOfKeys && { path: first.path.slice(0, -1) }) }
        : {
            ...first,
            found: `${founds.slice(0, mostPlaces).join(', ')}${more}`,
            expected: kindOf(first.expected),
          },
    count: all.length,
    cells: shown.flatMap(({ cell }) => cell ?? []),
    lines: shown.flatMap(({ line }) => line ?? []),
    keys: isOfKeys ? shown.map(({ path }) => String(path.at(-1))) : [],
    last: all.at(-1)!,
  }
}

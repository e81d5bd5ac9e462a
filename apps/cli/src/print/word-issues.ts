import type { Issue } from '@inspectorate/core'
import { groupFaults, type FaultGroup } from '@inspectorate/intake/telling'
import { placeOf, wordIssue, whatIsWrong } from './word-issue.js'

/** Faults as lines, equal ones in one column as one; of more than `most` lines the number of the others. */
export function wordIssues(file: string, issues: readonly Issue[], most: number): string[] {
  const groups = groupFaults(issues)
  const lines = groups.slice(0, most).map((group) => wordGroup(file, group))
  const left = groups.slice(most).reduce((sum, { count }) => sum + count, 0)
  return left > 0 ? [...lines, `and ${left} more`] : lines
}

function wordGroup(file: string, { issue, count, cells, lines, keys, last }: FaultGroup): string {
  if (count === 1) return wordIssue(file, issue)
  if (keys.length > 0) {
    const more = count > keys.length ? ', …' : ''
    return `${placeOf(file, issue)}, ${count} lines (${keys.join(', ')}${more}): ${whatIsWrong(issue)}`
  }
  const { cell: _, line: __, ...where } = issue
  const isSheet = issue.sheet !== undefined
  const places = isSheet ? cells : lines.map(String)
  const end = (isSheet ? last.cell : last.line)!
  const shown = count > places.length ? `${places.join(', ')}, … ${end}` : places.join(', ')
  const what = isSheet ? 'cells' : 'rows'
  return `${placeOf(file, where)}, ${count} ${what} (${shown}): ${whatIsWrong(issue)}`
}

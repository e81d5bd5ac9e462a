import { jsonPath, type Issue } from '@inspectorate/core'
import { groupFaults, type FaultGroup } from '@inspectorate/intake/telling'

const mostShown = 100

/** The faults of a file as sentences, equal ones in one column as one. */
export function faultsInWords(issues: readonly Issue[]): string[] {
  const groups = groupFaults(issues)
  const left = groups.slice(mostShown).reduce((sum, { count }) => sum + count, 0)
  return [...groups.slice(0, mostShown).map(inWords), ...(left > 0 ? [`And ${left} more`] : [])]
}

function inWords({ issue, count, cells, keys, last }: FaultGroup): string {
  const { cell, column, line, path, found, expected } = issue
  const place =
    keys.length > 0
      ? [
          `In the mapping, ${jsonPath(path)}`,
          `${count} lines: ${keys.join(', ')}${count > keys.length ? ', …' : ''}`,
        ]
      : count > 1
        ? [
            `${count} cells: ${cells.join(', ')}${count > cells.length ? `, … ${last.cell}` : ''}`,
            column === undefined ? '' : `column ${column}`,
          ]
        : [
            // Files have rows; what has a path is a mapping.
            path.length > 0 ? `In the mapping, ${jsonPath(path)}` : '',
            line === undefined ? '' : `row ${line}`,
            cell === undefined ? '' : `cell ${cell}`,
            cell === undefined && column !== undefined ? `column ${column}` : '',
          ]
  return `${place.filter(Boolean).join(', ') || 'The file'}: found ${found}, expected ${expected}`
}

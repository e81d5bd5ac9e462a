import { ownEntry, type Case, type Issue } from '@inspectorate/core'
import { idColumn, type ReadAnswers } from '../answers/read-answers.js'
import type { ReadRow } from '../answers/read-row.js'
import { placeOf, textOf } from '../table/source-table.js'

/** Rows of a file of which this share says the same as the cases with their ids are those cases, corrected here and there. */
const sharedByCorrections = 0.6
const fewRows = 5

/**
 * Whether a file with ids that are there already is to be asked about: numbers that every tool begins at 1, or rows that say
 * something else than the cases with their ids. They may be those cases once more, or other ones of a second wave.
 */
export function sameIds(existing: readonly Case[], read: ReadAnswers): Issue[] {
  const known = new Map(existing.map((one) => [one.id, one]))
  const there = read.rows.flatMap((row) => {
    const before = known.get(row.case.id)
    return before ? [{ row, ...compared(before, row.case) }] : []
  })
  const isOfTool = ({ row }: { row: ReadRow }) =>
    read.numbered || /^\d{1,6}$/.test(row.case.id.slice(read.wave.length))
  const [same, other] = [sum(there, 'same'), sum(there, 'other')]
  const isAnother =
    there.length >= fewRows && other > 0 && same < sharedByCorrections * (same + other)
  const asked = there.filter(
    (one) => (one.other > 0 || (one.more > 0 && one.same === 0)) && (isAnother || isOfTool(one)),
  )
  const first = asked[0]
  if (!first) return []
  const index = idColumn(read)
  const heading = read.numbered ? undefined : textOf(read.header.row.cells[index])
  const place = placeOf(read.table, first.row.row.line, index, heading)
  const ids = asked.slice(0, 5).map(({ row }) => row.case.id)
  const shown = `${ids.join(', ')}${asked.length > ids.length ? ', …' : ''}`
  return [
    {
      code: 'same-ids',
      ...place,
      found: `${asked.length} of ${there.length} ids that are there with other answers (${shown})`,
      expected: 'ids that are new, or that this is said to be those once more, or another wave',
    },
  ]
}

/** How many values two cases have alike, how many differ, and how many only the second has. */
function compared(before: Case, incoming: Case): { same: number; other: number; more: number } {
  const counts = { same: 0, other: 0, more: 0 }
  for (const part of ['characteristics', 'answers', 'texts'] as const)
    for (const [id, value] of Object.entries(incoming[part] ?? {})) {
      const was = ownEntry(before[part] ?? {}, id)
      counts[was === undefined ? 'more' : was === value ? 'same' : 'other'] += 1
    }
  return counts
}

function sum(list: readonly { same: number; other: number }[], key: 'same' | 'other'): number {
  return list.reduce((total, one) => total + one[key], 0)
}

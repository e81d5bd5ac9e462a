import { rowsOf, type Answers, type CountRow, type CountTable } from './count-table.js'
import { isPinned } from './derive.js'

/**
 * The same table for someone who knows from an earlier question how many are relevant in each row:
 * nobody can be moved between those who are relevant and the others.
 */
export function withKnownRelevant(
  { total, splits, routed }: CountTable,
  hidden: ReadonlySet<CountRow>,
): { isPinned(row: CountRow, of: Answers): boolean } {
  const known = new Map<CountRow, CountRow>()
  const relevantOnly = (row: CountRow) => {
    const only: CountRow = { ...row, na: 0, size: row.size === 'routed' ? row.size : undefined }
    known.set(row, only)
    return only
  }
  const table = {
    total: relevantOnly(total),
    splits: splits.map((split) => split.map(relevantOnly)),
  }
  const stillHidden = new Set(
    rowsOf({ total, splits })
      .filter((row) => hidden.has(row))
      .map((row) => known.get(row)!),
  )
  return {
    isPinned: (row, of) => {
      const isYesOrNo = (one: Answers) => isPinned(table, stillHidden, known.get(row)!, one)
      if (of.includes('na')) {
        if (routed !== 'wholly' || row.size !== undefined) return false
        return of.length === 1 || isYesOrNo(of.filter((answer) => answer !== 'na'))
      }
      if (of.length === 1) return isYesOrNo(of)
      return routed !== 'at most' && row.size !== 'routed'
    },
  }
}

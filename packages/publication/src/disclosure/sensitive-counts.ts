import { answers, countIn, type Answers, type CountRow, type CountTable } from './count-table.js'

const single = answers.map((answer): Answers => [answer])
const relevant: Answers = ['yes', 'no']
const usual: readonly Answers[] = [...single, relevant]
const leading: readonly Answers[] = [...usual, ['yes', 'na'], ['no', 'na']]

/**
 * The counts by which a row says too much of someone: small ones, the number relevant among them, and
 * all of a group or none. Small counts are 1 to `below` − 1.
 */
export function sensitiveCounts(
  { total, leadsOn = false }: CountTable,
  row: CountRow,
  below: number,
): readonly Answers[] {
  const small = (leadsOn ? leading : usual).filter((of) => isSmall(countIn(row, of), below))
  // What is so of everyone, and may be known, says nothing of a subgroup.
  const ofEveryone = row !== total && total.state !== 'controlled' && isAllOrNone(total)
  if (!isAllOrNone(row) || ofEveryone) return small
  return [...new Set<Answers>([single[0]!, single[1]!, ...small])]
}

/** Whether all who are relevant answered the same. */
export function isAllOrNone({ yes, no }: CountRow): boolean {
  return yes + no > 0 && (yes === 0 || no === 0)
}

/** Whether a count could point to someone. */
export function isSmall(count: number, below: number): boolean {
  return count > 0 && count < below
}

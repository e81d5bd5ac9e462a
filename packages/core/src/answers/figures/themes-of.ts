import type { DistributionRow } from './distribution-of.js'
import { distributionOf } from './distribution-of.js'
import type { CountedAnswers } from './counted-answers.js'

export interface Theme extends DistributionRow {
  /** From 1; those with as many share it. */
  readonly rank: number
}

/**
 * The choices that most people made, most first: as many as asked for and all that are tied with the last
 * of them, since which of two equals to leave out is nobody’s to say. Choices in the base that exclude
 * the others, such as “none of these”, are no themes.
 */
export function themesOf(counted: CountedAnswers, top: number): Theme[] {
  const { set } = counted.question
  if (set.kind !== 'several') return []
  const alone = new Set(set.values.filter((value) => value.alone).map(({ id }) => id))
  const rows = (distributionOf(counted)?.rows ?? []).filter(
    ({ id, count }) => count > 0 && !alone.has(id),
  )
  return rows
    .map((row) => ({ ...row, rank: 1 + rows.filter(({ count }) => count > row.count).length }))
    .filter(({ rank }) => rank <= top)
    .sort((a, b) => a.rank - b.rank)
}

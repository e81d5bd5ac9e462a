import type { TwoDistributions } from '../../src/statistics/two-distributions.js'

/**
 * Every way in which the cases of two small groups could have been shared out between them, as how many
 * of `a` gave each value: by brute force, one entry for each set of cases.
 */
export function everyPermutation(values: TwoDistributions): number[][] {
  const cases = values.flatMap(({ a, b }, value) => Array<number>(a + b).fill(value))
  const drawn = values.reduce((sum, { a }) => sum + a, 0)
  const tables: number[][] = []
  for (let chosen = 0; chosen < 2 ** cases.length; chosen++) {
    const table = values.map(() => 0)
    cases.forEach((value, i) => (table[value]! += (chosen >> i) & 1))
    if (table.reduce((sum, count) => sum + count, 0) === drawn) tables.push(table)
  }
  return tables
}

import { seededRandom } from './seeded-random.js'

/**
 * Tables of the same margins as permutations of the cases make them. What is drawn from a seed is part
 * of the definition of a published p-value and never changes:
 *
 * 1. The values are in the order given, and their cases stand in a row, value after value.
 * 2. For each permutation, for i = 0, 1, … `drawn` − 1: r is the next number of mulberry32, the case at
 *    i changes places with the one at i + ⌊r·(N − i)⌋, N being all cases (the beginning of a shuffle by
 *    Fisher & Yates). The first `drawn` cases are the group.
 * 3. The row stays as it is for the next permutation.
 *
 * `visit` is given how many of the group gave each value; it must not keep the array.
 */
export function permutedTables(
  sizes: readonly number[],
  drawn: number,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
  visit: (table: readonly number[]) => void,
): void {
  const random = seededRandom(seed)
  const row = Int32Array.from(sizes.flatMap((size, value) => Array<number>(size).fill(value)))
  const table = sizes.map(() => 0)
  for (let permutation = 0; permutation < permutations; permutation++) {
    table.fill(0)
    for (let i = 0; i < drawn; i++) {
      const j = i + Math.floor(random() * (row.length - i))
      const value = row[j]!
      row[j] = row[i]!
      row[i] = value
      table[value]!++
    }
    visit(table)
  }
}

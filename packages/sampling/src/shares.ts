/**
 * How many of `total` fall to parts of these sizes: in proportion, whole, adding up (the largest remainder; Hamilton’s
 * method). Of equal remainders that of the larger part comes first, then that which stands first. `total` is at most
 * the sum of the sizes.
 */
export function sharesOf(total: number, sizes: readonly number[]): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all === 0) return sizes.map(() => 0)
  const shares = sizes.map((size) => Math.floor((total * size) / all))
  const left = total - shares.reduce((sum, share) => sum + share, 0)
  for (const part of byRemainder(total, sizes).slice(0, left)) shares[part]!++
  return shares
}

/** The parts by their remainder, the largest first. Remainders are whole numbers: nothing is rounded. */
function byRemainder(total: number, sizes: readonly number[]): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const remainder = (part: number) => (total * sizes[part]!) % all
  return sizes
    .map((_, part) => part)
    .sort((a, b) => remainder(b) - remainder(a) || sizes[b]! - sizes[a]! || a - b)
}

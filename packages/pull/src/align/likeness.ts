/** How much of their words two texts share, from 0 to 1: twice what is common over what both have. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const left = bag(a)
  const right = bag(b)
  const sizes = sizeOf(left) + sizeOf(right)
  if (sizes === 0) return 0
  let common = 0
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0)
  return (2 * common) / sizes
}

function bag(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function sizeOf(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0)
}

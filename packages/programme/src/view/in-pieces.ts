/** A list in pieces as long as each other, of `most` at most. */
export function inPieces<One>(list: readonly One[], most: number): One[][] {
  const pieces = Math.ceil(list.length / most)
  const size = Math.ceil(list.length / pieces)
  return Array.from({ length: pieces }, (_, i) => list.slice(i * size, (i + 1) * size))
}

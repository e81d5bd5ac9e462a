import type { Names } from '../place.js'

/** The nodes that are part of no other. */
export function topOf({ nodes }: Names): number[] {
  const inner = new Set(nodes.flatMap(({ parts }) => parts))
  return nodes.map(({ index }) => index).filter((index) => !inner.has(index))
}

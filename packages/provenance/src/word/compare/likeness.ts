/** Words of a text by how often they stand in it, and how much text they are. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** Tells the share of the longer of two texts’ words that both have, 0–1. Each text is read once. */
export function likeness(): (a: string, b: string) => number {
  const bags = new Map<string, Bag>()
  const bagOf = (text: string): Bag => {
    const bag = bags.get(text) ?? readBag(text)
    bags.set(text, bag)
    return bag
  }
  return (a, b) => {
    const [first, second] = [bagOf(a), bagOf(b)]
    const [few, many] = first.size <= second.size ? [first, second] : [second, first]
    let shared = 0
    for (const [word, count] of few.counts)
      shared += Math.min(count, many.counts.get(word) ?? 0) * word.length
    return shared / Math.max(many.size, 1)
  }
}

function readBag(text: string): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    size += word.length
  }
  return { counts, size }
}

/** Where figures and footnotes were used so far, each use at a place of its own: `<id>-1`, `<id>-2`, … */
export interface CountedUses {
  /** Takes the next place where it is used. */
  use(id: string): string
  /** The places where it has been used so far, in order. */
  uses(id: string): readonly string[]
}

/** The uses of one rendering: new ones for each, so that the same view gives the same ids. */
export function countedUses(): CountedUses {
  const used = new Map<string, string[]>()
  return {
    use(id) {
      const uses = used.get(id) ?? []
      const place = `${id}-${uses.length + 1}`
      used.set(id, [...uses, place])
      return place
    },
    uses: (id) => used.get(id) ?? [],
  }
}

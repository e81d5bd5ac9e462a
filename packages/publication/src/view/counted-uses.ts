/** Where figures and footnotes were printed so far, each use at a place of its own: `<id>-1`, `<id>-2`, … */
export interface CountedUses {
  /** The place of a use, by its number; without one, the next that is free. */
  use(id: string, number?: number): string
  /** The places where it has been printed so far, by their numbers. */
  uses(id: string): readonly string[]
}

/** The uses of one rendering: new ones for each, so that the same view gives the same ids. */
export function countedUses(): CountedUses {
  const used = new Map<string, number[]>()
  return {
    use(id, number = (used.get(id)?.length ?? 0) + 1) {
      used.set(id, [...(used.get(id) ?? []), number])
      return `${id}-${number}`
    },
    uses: (id) => (used.get(id) ?? []).toSorted((a, b) => a - b).map((number) => `${id}-${number}`),
  }
}

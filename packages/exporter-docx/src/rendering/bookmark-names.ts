/** Names of bookmarks by the ids of the view. */
export interface BookmarkNames {
  /** The bookmark of a heading, table, chart or box. */
  of(id: string): string
  /** The bookmark of one use of a figure or footnote: `figure-a`, 2 → `figure_a_2`. */
  ofUse(id: string, use: number): string
}

/** Word takes no longer ones. */
const longest = 40

/**
 * Bookmark names are letters, digits and underscores and begin with a letter. Hyphens become
 * underscores; what would be too long or the same as another ends in a number.
 */
export function bookmarkNames(): BookmarkNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const take = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    const plain = id.replace(/\W/gu, '_').replace(/^(?=[^a-z])/iu, 'x')
    let name = plain.slice(0, longest)
    // Word tells names apart regardless of case.
    for (
      let i = 2;
      plain.length > longest && i === 2 ? true : taken.has(name.toLowerCase());
      i += 1
    )
      name = `${plain.slice(0, longest - 1 - String(i).length)}_${i}`
    taken.add(name.toLowerCase())
    names.set(id, name)
    return name
  }
  return { of: take, ofUse: (id, use) => take(`${id}-${use}`) }
}

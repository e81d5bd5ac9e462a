const collator = new Intl.Collator('en', { numeric: true })

/** The order of names in any script: letters as readers of English expect them, other scripts by Unicode’s order. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return collator.compare(one.name, other.name)
}

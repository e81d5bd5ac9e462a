/** The outermost values of a category; null where it has none. */
export function dotEnds(
  values: readonly (number | null)[],
): { readonly least: number; readonly most: number } | null {
  const shown = values.filter((value) => value !== null)
  return shown.length === 0 ? null : { least: Math.min(...shown), most: Math.max(...shown) }
}

/**
 * Two groups and an answer of several values: how many of each group gave each value. For tests of
 * ranks the values are in order, the least first. Each group has at least one case.
 */
export type TwoDistributions = readonly { readonly a: number; readonly b: number }[]

/** How many cases each group has. */
export function sizesOf(values: TwoDistributions): { readonly a: number; readonly b: number } {
  return values.reduce((sum, value) => ({ a: sum.a + value.a, b: sum.b + value.b }), { a: 0, b: 0 })
}

/**
 * The same with the smaller group as `a` and without values that nobody gave, so that a test is the
 * same to the last digit either way round.
 */
export function smallerGroupFirst(values: TwoDistributions): TwoDistributions {
  const sizes = sizesOf(values)
  const given = values.filter(({ a, b }) => a + b > 0)
  return sizes.a <= sizes.b ? given : given.map(({ a, b }) => ({ a: b, b: a }))
}

/** Two groups and an answer: `yes` of `relevant` in each. Relevant is at least 1. */
export interface TwoGroups {
  readonly a: { readonly yes: number; readonly relevant: number }
  readonly b: { readonly yes: number; readonly relevant: number }
}

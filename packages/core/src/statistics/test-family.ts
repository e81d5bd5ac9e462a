import { match } from 'ts-pattern'
import { adjustPValues } from './adjust-p-values.js'
import { fisherExact } from './fisher-exact.js'
import { freemanHalton } from './freeman-halton.js'
import { rankTest } from './rank-test.js'
import type { TwoDistributions } from './two-distributions.js'
import type { TwoGroups } from './two-by-two.js'

/** A question of two groups, or one choice of a question that allows several, by what is compared. */
export type Compared =
  | { readonly kind: 'share'; readonly groups: TwoGroups }
  | { readonly kind: 'ranks'; readonly values: TwoDistributions }
  | { readonly kind: 'choice'; readonly values: TwoDistributions }
  /** What may not be shown counts as the least striking one, so that the others tell nothing of it. */
  | { readonly kind: 'hidden' }

export interface FamilyTest {
  readonly test: 'fisher' | 'rank' | 'rank-normal' | 'freeman-halton' | 'freeman-halton-monte-carlo'
  /** Two-sided, 0–1. */
  readonly p: number
  /** The same adjusted over the family by Holm’s method. */
  readonly adjusted: number
}

/**
 * The tests of a family of comparisons, in their order, null for a hidden one: Fisher’s for shares (and
 * each choice of several), the rank test for ordered answers and numbers, Freeman & Halton’s for one
 * choice. Whatever the kind, all are adjusted together.
 */
export function testFamily(compared: readonly Compared[]): (FamilyTest | null)[] {
  const tests = compared.map((one) => testOf(one))
  const adjusted = adjustPValues(
    tests.map((test) => test?.p ?? 1),
    'holm',
  )
  return tests.map((test, i) => test && { ...test, adjusted: adjusted[i]! })
}

function testOf(compared: Compared): Omit<FamilyTest, 'adjusted'> | null {
  return match(compared)
    .with({ kind: 'share' }, ({ groups }) => ({
      test: 'fisher' as const,
      p: fisherExact(groups).p,
    }))
    .with({ kind: 'ranks' }, ({ values }) => {
      const { p, method } = rankTest(values)
      return { test: method === 'exact' ? ('rank' as const) : ('rank-normal' as const), p }
    })
    .with({ kind: 'choice' }, ({ values }) => {
      const { p, method } = freemanHalton(values)
      return {
        test:
          method === 'exact'
            ? ('freeman-halton' as const)
            : ('freeman-halton-monte-carlo' as const),
        p,
      }
    })
    .with({ kind: 'hidden' }, () => null)
    .exhaustive()
}

import type { FamilyTest } from '@inspectorate/core/statistics'

/** The tests of comparisons, as they are named beside their p-values. */
export const testNames: Readonly<Record<FamilyTest['test'], string>> = {
  fisher: 'Fisher’s exact test, two-sided',
  rank: 'Exact permutation test of midranks, two-sided',
  'rank-normal':
    'Permutation test of midranks by the normal distribution with a correction for ties, two-sided',
  'freeman-halton': 'Freeman and Halton’s exact test',
  'freeman-halton-monte-carlo':
    'Freeman and Halton’s test by 99,999 permutations (mulberry32, seed 1)',
}

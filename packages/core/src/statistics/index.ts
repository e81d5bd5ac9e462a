export { adjustPValues } from './adjust-p-values.js'
export { decimalCounts, sizeOf, sumsOf, type DecimalCounts } from './decimal-counts.js'
export { differenceOfShares, type Estimate } from './difference.js'
export { fisherExact, type FisherExact } from './fisher-exact.js'
export {
  decimalText,
  fractionOf,
  minus,
  numberOf,
  roundedUnits,
  type Fraction,
} from './fraction.js'
export { freemanHalton, type FreemanHalton } from './freeman-halton.js'
export { agreementOf, type Agreement, type KappaWeights } from './kappa.js'
export { meanInterval, meanOf, standardDeviation } from './mean.js'
export { medianInterval } from './median-interval.js'
export { orderedMedian, type OrderedMedian } from './ordered-median.js'
export { quartilesOf, type Quartiles } from './quartiles.js'
export { rankTest, type RankTest } from './rank-test.js'
export { sampleInterval, type SampleSize } from './sample-interval.js'
export { stratifiedShare, type Stratum } from './stratified-share.js'
export { testFamily, type Compared, type FamilyTest } from './test-family.js'
export type { TwoGroups } from './two-by-two.js'
export type { TwoDistributions } from './two-distributions.js'

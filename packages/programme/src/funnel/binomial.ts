/** The counts that chance leaves unremarkable, inclusive. */
export interface CountRange {
  readonly least: number
  readonly most: number
}

/** The exact binomial distribution of `size` cases, each of them a yes with probability `share`. */
export interface Binomial {
  /**
   * The counts that are not outside the control limits of a funnel: less, or more, than the distribution gives a
   * chance of at most `outside` / 2. So they are its quantiles at `outside` / 2 and 1 − `outside` / 2 (Spiegelhalter
   * 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185–1202, section
   * A.1.1, without the interpolation between counts: a service is outside or it is not).
   */
  range(outside: number): CountRange
  /**
   * How probable a count as far out as `yes` is: twice the smaller tail, at most 1. It is below `outside` just where
   * `range` says that the count is outside.
   */
  tail(yes: number): number
}

/** @example binomial(60, 0.7).range(0.05) // { least: 35, most: 49 } */
export function binomial(size: number, share: number): Binomial {
  const chances = binomialChances(size, share)
  return {
    range(outside) {
      let least = 0
      for (let below = chances[0]!; below < (outside / 2) * (1 - tie); below += chances[++least]!);
      let most = size
      for (
        let above = chances[size]!;
        above < (outside / 2) * (1 - tie);
        above += chances[--most]!
      );
      return { least, most }
    },
    tail(yes) {
      const sum = (from: number, to: number) =>
        chances.slice(from, to).reduce((total, one) => total + one, 0)
      return Math.min(1, 2 * Math.min(sum(0, yes + 1), sum(yes, size + 1)))
    },
  }
}

/** Sums of doubles that should be equal differ by less. */
const tie = 1e-12

/** P(0) … P(size), built as ratios outwards from the most probable count, so that none overflows. */
function binomialChances(size: number, share: number): number[] {
  if (share <= 0 || share >= 1) {
    const sure = share <= 0 ? 0 : size
    return Array.from({ length: size + 1 }, (_, count) => Number(count === sure))
  }
  const mode = Math.min(size, Math.floor((size + 1) * share))
  const weights = Array.from({ length: size + 1 }, () => 0)
  weights[mode] = 1
  const odds = share / (1 - share)
  for (let count = mode; count < size; count++)
    weights[count + 1] = weights[count]! * odds * ((size - count) / (count + 1))
  for (let count = mode; count > 0; count--)
    weights[count - 1] = (weights[count]! / odds) * (count / (size - count + 1))
  const total = weights.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0)
  return weights.map((weight) => weight / total)
}

import { ratingOf, stress, type Case, type Framework, type Ratings } from '@inspectorate/core'

/** How firm a standard’s normal rating is, in sentences; none for a standard that is not rated from cases. */
export function firmnessSentences(
  framework: Framework,
  ratings: Ratings,
  cases: readonly Case[],
  standard: string,
): string[] {
  // Resampling is for the command line: a page needs only the steps to the next ratings.
  const { standards } = stress(framework, { cases: [...cases] }, ratings, { resamples: 1, seed: 1 })
  const firmness = standards.find((one) => one.standard === standard)
  if (!firmness) return []
  const label = (rating: string) => ratingOf(framework, rating).label
  const { up, down, interval } = firmness
  return [
    ...(up ? [`${casesIn(up.cases)} judged differently would raise it to ${label(up.to)}.`] : []),
    ...(down
      ? [`${casesIn(down.cases)} judged differently would lower it to ${label(down.to)}.`]
      : []),
    interval.low === interval.high
      ? `The whole 95% interval of its lowest key question lies in ${label(interval.low)}.`
      : `The 95% interval of its lowest key question reaches from ${label(interval.low)} to ${label(interval.high)}.`,
  ]
}

function casesIn(count: number): string {
  return count === 1 ? '1 case' : `${count} cases`
}

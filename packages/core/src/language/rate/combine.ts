import { match } from 'ts-pattern'
import type { Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { compileExtreme } from './combine-extreme.js'
import { compileGeometric } from './combine-geometric.js'
import { compileSum } from './combine-sum.js'
import { refuseRound } from './refuse-round.js'
import { refuseTwice } from '../condition/refuse-count.js'
import type { CombineRate } from '../schema/rate-schema.js'

/** `{combine: …}`: one value of many parts. */
export function compileCombine(rate: CombineRate, place: Place): Evaluate {
  const indexes = place.at('of').nodes(rate.of ?? 'parts')
  const known = indexes.filter((index) => {
    const { kind } = place.names.resultOf(index)
    const { id } = place.names.nodes[index]!.node
    if (kind === 'none')
      place.fault('framework-inconsistent', `“${id}”, which is a heading`, 'parts with a value')
    return kind !== 'none'
  })
  refuseTwice(indexes, place)
  refuseRound(rate.round, place)
  if (rate.half !== undefined && rate.round === undefined)
    place.at('half').fault('framework-inconsistent', 'half without round', 'both, or neither')
  const { needs } = place.owner.node
  if (needs !== undefined && needs > known.length && known.length > 0)
    place.fault('out-of-range', `needs ${needs}`, `at most ${known.length}, the parts there are`)
  for (const key of ['weights', 'start', 'round', 'half'] as const)
    if (rate[key] !== undefined && !usedBy[rate.combine].includes(key))
      place
        .at(key)
        .fault(
          'framework-inconsistent',
          `${key} for ${rate.combine}`,
          `none: ${rate.combine} has no use for it`,
        )
  return match(rate.combine)
    .with('worst', 'best', (how) => compileExtreme(how, known, place))
    .with('sum', 'mean', 'share', (how) => compileSum(how, rate, known, place))
    .with('geometric', () => compileGeometric(rate, known, place))
    .exhaustive()
}

const usedBy: Record<CombineRate['combine'], readonly string[]> = {
  worst: [],
  best: [],
  sum: ['weights', 'start', 'round', 'half'],
  mean: ['weights', 'start', 'round', 'half'],
  share: ['weights', 'round', 'half'],
  geometric: ['round'],
}

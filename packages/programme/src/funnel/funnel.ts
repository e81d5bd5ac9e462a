import { adjustPValues } from '@inspectorate/core/statistics'
import { keyQuestions, type ProgrammeQuestion } from '../questions/key-questions.js'
import { pooledShare, shareIn, type Share } from '../questions/share-in.js'
import type { FrameworkServices } from '../service/by-framework.js'
import type { ProgrammeService } from '../service/services-of.js'
import { chancesAround, type Chances } from './chances-around.js'

/** One service in the funnel of a key question. */
export interface FunnelPoint extends Share, Chances {
  readonly service: ProgrammeService
  /** `p` adjusted over all services and key questions of the framework by Holm’s method. */
  readonly adjusted: number
  /** Where adjusted p is below 0.05: further out than chance explains, however many are looked at. */
  readonly outside: 'below' | 'above' | null
}

/** A key question over all services. */
export interface Funnel {
  readonly question: ProgrammeQuestion
  /** What all services answered together: the line that limits lie around. */
  readonly pooled: Share
  /** In the order of the services; those without relevant cases are left out. */
  readonly points: readonly FunnelPoint[]
  /**
   * How much services differ beyond chance: the mean square of their distances from the pooled share in
   * standard errors, 1 by chance alone (Spiegelhalter 2005, section 3); null with fewer than two.
   */
  readonly dispersion: number | null
}

/** The funnels of a framework’s key questions. */
export function funnelsOf({ framework, services }: FrameworkServices): Funnel[] {
  const asked = keyQuestions(framework).map((question) => ({
    question,
    shares: [] as (Share & { readonly service: ProgrammeService })[],
  }))
  // Service by service: of ten thousand tallies, each is fetched from memory once.
  for (const service of services)
    for (const { question, shares } of asked) {
      const { yes, relevant } = shareIn(service.present.cases, question)
      if (relevant > 0) shares.push({ service, yes, relevant })
    }
  const drawn = asked.map(({ question, shares }) => {
    const pooled = pooledShare(shares)
    return { question, pooled, shares, chances: shares.map(chancesAround(pooled)) }
  })
  const tails = drawn.flatMap(({ chances }) => chances.map(({ p }) => p))
  const adjustedTails = adjustPValues(tails, 'holm').values()
  return drawn.map(({ question, pooled, shares, chances }) => ({
    question,
    pooled,
    dispersion: dispersionOf(shares, pooled),
    points: shares.map(({ service, yes, relevant }, i): FunnelPoint => {
      const { low, high, usual, wide, p } = chances[i]!
      const adjusted = adjustedTails.next().value!
      const isBelow = yes / relevant < shareOf(pooled)
      const outside = adjusted < 0.05 ? (isBelow ? 'below' : 'above') : null
      // Named one by one: there are a hundred thousand, and spreading what they have in common takes most of the time.
      return { service, yes, relevant, low, high, usual, wide, p, adjusted, outside }
    }),
  }))
}

function shareOf({ yes, relevant }: Share): number {
  return yes / relevant
}

function dispersionOf(shares: readonly Share[], pooled: Share): number | null {
  const target = shareOf(pooled)
  if (shares.length < 2 || pooled.yes === 0 || pooled.yes === pooled.relevant) return null
  const squares = shares.map(
    ({ yes, relevant }) => ((yes / relevant - target) ** 2 * relevant) / (target * (1 - target)),
  )
  return squares.reduce((sum, one) => sum + one, 0) / shares.length
}

import { adjustPValues } from '@inspectorate/core/statistics'
import { wilsonInterval } from '@inspectorate/core'
import { keyQuestions, type ProgrammeQuestion } from '../questions/key-questions.js'
import { pooledShare, shareIn, type Share } from '../questions/share-in.js'
import type { FrameworkServices } from '../service/by-framework.js'
import type { ProgrammeService } from '../service/services-of.js'
import { binomial, type Binomial, type CountRange } from './binomial.js'

/** One service in the funnel of a key question. */
export interface FunnelPoint extends Share {
  readonly service: ProgrammeService
  /** The 95 per cent Wilson interval of its share. */
  readonly low: number
  readonly high: number
  /** The counts that chance alone leaves unremarkable, at 95 and at 99.8 per cent. */
  readonly usual: CountRange
  readonly wide: CountRange
  /** Twice the smaller tail of the exact binomial distribution. */
  readonly p: number
  /** The same, adjusted over all services and key questions of the framework by Holm’s method. */
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
  const drawn = keyQuestions(framework).map((question) => {
    const shares = services.flatMap((service) => {
      const share = shareIn(service.present.cases, question)
      return share.relevant > 0 ? [{ service, ...share }] : []
    })
    const pooled = pooledShare(shares)
    return { question, shares, pooled, chances: chancesAround(pooled) }
  })
  const tails = drawn.flatMap(({ shares, chances }) =>
    shares.map(({ yes, relevant }) => chances(relevant).tail(yes)),
  )
  const adjusted = adjustPValues(tails, 'holm')
  let next = 0
  return drawn.map(({ question, shares, pooled, chances }) => ({
    question,
    pooled,
    dispersion: dispersionOf(shares, pooled),
    points: shares.map((one): FunnelPoint => {
      const at = next++
      const { yes, relevant } = one
      const target = shareOf(pooled)
      return {
        ...one,
        ...wilsonInterval(yes, relevant),
        usual: chances(relevant).usual,
        wide: chances(relevant).wide,
        p: tails[at]!,
        adjusted: adjusted[at]!,
        outside: adjusted[at]! < 0.05 ? (yes / relevant < target ? 'below' : 'above') : null,
      }
    }),
  }))
}

/** The distribution and limits for each number of cases, worked out once: many services have as many. */
function chancesAround(pooled: Share) {
  const bySize = new Map<number, Pick<Binomial, 'tail'> & { usual: CountRange; wide: CountRange }>()
  return (size: number) => {
    const before = bySize.get(size)
    if (before) return before
    const { range, tail } = binomial(size, shareOf(pooled))
    const chances = { tail, usual: range(0.05), wide: range(0.002) }
    bySize.set(size, chances)
    return chances
  }
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

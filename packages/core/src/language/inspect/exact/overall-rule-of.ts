import type { OverallRule, Share } from '../../../framework/framework.js'
import type { Rules } from '../../rules.js'
import { divide, fraction, readFraction } from '../../../exact/fraction.js'
import { gradesOf, nodesOf } from '../../place.js'
import type { BandRate } from '../../schema/rate-schema.js'
import { sourceOf } from '../../outline/source-of.js'

interface RatedOverall {
  readonly overall: OverallRule
  readonly scored: ReadonlySet<number>
}

/** How the share of the most points rates the whole, or that nothing does; null for any other rule. */
export function overallRuleOf(
  { file, nodes, names }: Rules,
  index: number | null,
  ruleOf: ReadonlyMap<number, string>,
): RatedOverall | null {
  if (index === null)
    return { overall: { rule: 'none', source: sourceOf(file.source, file.id) }, scored: new Set() }
  const { node, rankOf } = nodes[index]!
  const { rate, adjust, applies, needs, scale = file.scale } = node
  if (adjust?.length || applies || needs !== 1 || scale !== file.scale) return null
  if (!rate || !('band' in rate) || rate.round !== undefined || !('combine' in rate.band))
    return null
  const { combine, of = 'parts', weights, round } = rate.band
  const scored = nodesOf(of, names, names.nodes[index]!)
  const isPlain = combine === 'share' && !weights && round === undefined
  const isOfStandards = scored.every((one) => {
    const rule = ruleOf.get(one)
    return rule !== undefined && rule !== 'reported-only'
  })
  const shares = sharesOf(rate.cuts)
  const isRising = shares?.every(
    ({ rating }, i) => i === 0 || rankOf(rating) > rankOf(shares[i - 1]!.rating),
  )
  const points = wholePoints(gradesOf(file, file.scale))
  if (!isPlain || !isOfStandards || !shares || !isRising || !points) return null
  const source = sourceOf(node.source ?? file.source, file.id)
  const outOf = points.at(-1)! * scored.length
  return {
    overall: file.instrument?.scoreTable
      ? {
          rule: 'sum-and-table',
          table: { outOf, bands: bandsOf(shares, outOf) },
          otherwise: shares,
          source,
        }
      : { rule: 'share-of-maximum', shares, source },
    scored: new Set(scored),
  }
}

/** Beyond this, shares of scores are no longer compared by whole numbers that a machine holds exactly. */
const mostExact = 1_000_000n

/** Cuts of a percentage as shares: what lies over 50/3 per cent is above a sixth. */
function sharesOf(cuts: BandRate['cuts']): Share[] | null {
  const upTo = cuts.map((_, i): [number, number] | null => {
    const over = cuts[i + 1]?.over
    if (i + 1 === cuts.length) return [1, 1]
    if (over === undefined || typeof over === 'object') return null
    const { numerator, denominator } = divide(readFraction(over)!, fraction(100n))
    if (numerator < 0n || numerator > denominator || denominator > mostExact) return null
    return [Number(numerator), Number(denominator)]
  })
  const first = cuts[0]!.from
  if (first === undefined || typeof first === 'object' || Number(first) !== 0) return null
  return upTo.every((one) => one !== null)
    ? cuts.map(({ grade }, i) => ({ rating: grade, upTo: upTo[i]! }))
    : null
}

/** The least score of each rating, where some score gives it. */
function bandsOf(shares: readonly Share[], outOf: number): { rating: string; from: number }[] {
  const bands: { rating: string; from: number }[] = []
  for (let score = 0; score <= outOf; score += 1) {
    const { rating } =
      shares.find(({ upTo: [of, by] }) => score * by <= of * outOf) ?? shares.at(-1)!
    if (bands.at(-1)?.rating !== rating) bands.push({ rating, from: score })
  }
  return bands
}

/** Points that are whole and rise from 0 or more; null for others, and where there are none. */
function wholePoints(grades: readonly { points?: number | string | undefined }[]): number[] | null {
  const points = grades.flatMap((grade) => {
    const read = grade.points === undefined ? null : readFraction(grade.points)
    return read && read.denominator === 1n && read.numerator >= 0n ? [Number(read.numerator)] : []
  })
  const isRising = points.every((one, i) => i === 0 || one > points[i - 1]!)
  return points.length === grades.length && isRising ? points : null
}

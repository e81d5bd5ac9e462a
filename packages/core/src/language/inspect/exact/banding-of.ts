import type { FrameworkBanding } from '../../../framework/framework.js'
import type { Rules } from '../../rules.js'
import { nodesOf } from '../../place.js'
import { isAskedOfParent } from '../../outline/asked-of.js'
import { sourceOf } from '../../outline/source-of.js'

/**
 * The bands in which a node is placed by the lowest percentage of its key questions, all of them parts of
 * it; null where it is rated otherwise.
 */
export function bandingOf({ file, nodes, names }: Rules, index: number): FrameworkBanding | null {
  const { node, rankOf } = nodes[index]!
  const { rate } = node
  if (!rate || !('band' in rate) || !('combine' in rate.band)) return null
  const { combine, of = 'parts' } = rate.band
  const placed = names.nodes[index]!
  const read = nodesOf(of, names, placed)
  const isOfAll =
    placed.parts.length > 0 &&
    read.length === placed.parts.length &&
    placed.parts.every((part) => read.includes(part)) &&
    read.every((part) => isAskedOfParent({ file, names }, part))
  const isRounded = rate.round !== undefined && Number(rate.round) === 1
  if (combine !== 'worst' || !isOfAll || rate.half) return null
  if (rate.round !== undefined && !isRounded) return null
  const bands = rate.cuts.flatMap(({ from, grade }) =>
    typeof from === 'number' && Number.isInteger(from) && from <= 100
      ? [{ rating: grade, from }]
      : [],
  )
  const isRising = bands.every(
    ({ rating }, i) => i === 0 || rankOf(rating) > rankOf(bands[i - 1]!.rating),
  )
  if (bands.length < 2 || bands.length < rate.cuts.length || bands[0]!.from !== 0 || !isRising)
    return null
  const source = rate.source ?? node.source ?? file.source
  return {
    of: isRounded ? 'rounded' : 'exact',
    rounding: 'half-up',
    bands,
    source: sourceOf(source, file.id),
  }
}

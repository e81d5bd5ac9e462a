import type { Guidance } from '../../../framework/framework.js'
import type { Adjustment } from '../../schema/adjustment-schema.js'
import type { Rules } from '../../rules.js'
import { nodesOf, type PlacedNode } from '../../place.js'
import { textIn } from '../../../names.js'
import { kindOfAdjustment } from '../../schema/kind-of-adjustment.js'
import { sourceOf } from '../../outline/source-of.js'

/**
 * What the ratings of some standards say of judged ones: normally at most, or to be weighed. Null where an
 * adjustment says anything else, or where guidance rests on a standard that is itself under later guidance.
 */
export function guidanceOf(
  rules: Rules,
  printed: readonly number[],
  ruleOf: ReadonlyMap<number, string>,
): Guidance[] | null {
  const guided = printed.filter((index) => rules.names.nodes[index]!.node.adjust?.length)
  const known: Guidance[] = []
  for (const [place, index] of guided.entries()) {
    const owner = rules.names.nodes[index]!
    const later = guided.slice(place)
    for (const [i, adjustment] of (owner.node.adjust ?? []).entries()) {
      const guidance = guidanceIn(rules, owner, adjustment, `${owner.node.id}-${i + 1}`)
      const looked = adjustment.when && 'of' in adjustment.when ? adjustment.when.of : undefined
      const seen = looked === undefined ? [] : nodesOf(looked, rules.names, owner)
      if (!guidance || !seen.every((one) => ruleOf.has(one) && !later.includes(one))) return null
      known.push(guidance)
    }
  }
  return known
}

function guidanceIn(
  { names, file }: Rules,
  owner: PlacedNode,
  adjustment: Adjustment,
  id: string,
): Guidance | null {
  const { when, strength, text, source } = adjustment
  if (!when || !('orWorse' in when) || when.orWorse === undefined || when.count === undefined)
    return null
  if (when.most !== undefined || !text) return null
  const kind = kindOfAdjustment(adjustment)
  const then: Guidance['then'] | null =
    kind.kind === 'weigh' && strength === 'consider'
      ? { rule: 'weigh' }
      : kind.kind === 'noBetterThan' && strength === 'normally'
        ? { rule: 'normally-at-most', rating: kind.grade }
        : null
  if (!then) return null
  return {
    id: adjustment.id ?? id,
    standard: owner.node.id,
    text: textIn(text, 'en'),
    when: {
      standards: nodesOf(when.of, names, owner).map((index) => names.nodes[index]!.node.id),
      atMost: when.orWorse,
      count: when.count,
    },
    then,
    source: sourceOf(source ?? owner.node.source ?? file.source, file.id),
  }
}

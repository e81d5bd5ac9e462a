import type { FrameworkBanding, Guidance, OverallRule } from '../../../framework/framework.js'
import type { Rules } from '../../rules.js'
import { readFraction } from '../../../exact/fraction.js'
import { askedOf, isAskedOfParent, questionOf } from '../../outline/asked-of.js'
import { printedNodes } from '../../outline/domains-of.js'
import { keyQuestionsAsked } from './key-questions-asked.js'
import { bandingOf } from './banding-of.js'
import { guidanceOf } from './guidance-of.js'
import { overallRuleOf } from './overall-rule-of.js'

/** What core’s own rating needs to know of rules of the kind that it knows. */
export interface ExactPlan {
  readonly banding?: FrameworkBanding
  readonly guidance: Guidance[]
  readonly overall: OverallRule
  /** The nodes whose points are added, by index. */
  readonly scored: ReadonlySet<number>
  readonly ruleOf: ReadonlyMap<number, Known>
}

type Known = 'judged' | 'lowest-key-question' | 'reported-only'

/**
 * The plan of rules of the kind that core rates exactly, with firmness to the case: standards that are
 * judged, under guidance or not, or that the lowest percentage of their key questions places in one banding;
 * and a share of the most points over all. Null for rules of any other kind: by their shape alone.
 */
export function exactPlan(rules: Rules, overall: number | null): ExactPlan | null {
  const { file, nodes, names } = rules
  if (!file.instrument || file.facts?.length || file.parameters?.length) return null
  const printed = printedNodes(rules)
  const ruleOf = new Map<number, Known>()
  for (const index of printed) {
    const rule = ruleOfStandard(rules, index)
    if (!rule) return null
    ruleOf.set(index, rule)
  }
  const isKnown = ({ index }: { index: number }) =>
    index === overall ||
    ruleOf.has(index) ||
    (isAskedOfParent(rules, index) && nodes[index]!.node.better !== 'lower') ||
    isHeading(rules, index)
  if (!names.nodes.every(isKnown)) return null
  const bandings = printed.flatMap((index) =>
    ruleOf.get(index) === 'lowest-key-question' ? [bandingOf(rules, index)!] : [],
  )
  const [banding] = bandings
  const isSame = (one: FrameworkBanding) =>
    JSON.stringify([one.of, one.bands]) === JSON.stringify([banding!.of, banding!.bands])
  const guidance = guidanceOf(rules, printed, ruleOf)
  const rated = overallRuleOf(rules, overall, ruleOf)
  if (!guidance || !rated || !bandings.every(isSame)) return null
  return { ...(banding && { banding }), guidance, ...rated, ruleOf }
}

function ruleOfStandard(rules: Rules, index: number): Known | null {
  const { node, result, judged } = rules.nodes[index]!
  const { parts } = rules.names.nodes[index]!
  const isPlain =
    !node.applies &&
    node.needs === undefined &&
    (node.scale ?? rules.file.scale) === rules.file.scale &&
    (node.weight === undefined ||
      (typeof node.weight !== 'object' && isOne(readFraction(node.weight)!)))
  if (!isPlain || !parts.every((part) => isAskedOfParent(rules, part))) return null
  if (result.kind === 'none') return node.adjust?.length ? null : 'reported-only'
  if (judged) return 'judged'
  if (node.adjust?.length || !bandingOf(rules, index)) return null
  // A key question that stands here and is counted elsewhere would be one of those that rate the standard.
  const counted = new Set(parts.map((part) => questionOf(rules, part)))
  const asked = keyQuestionsAsked(rules, askedOf(rules, index)).map(({ id }) => id)
  return asked.length === counted.size && asked.every((id) => counted.has(id))
    ? 'lowest-key-question'
    : null
}

function isHeading({ nodes }: Rules, index: number): boolean {
  const { node, result } = nodes[index]!
  return result.kind === 'none' && !node.adjust?.length && !node.applies
}

function isOne({ numerator, denominator }: { numerator: bigint; denominator: bigint }): boolean {
  return numerator === denominator
}

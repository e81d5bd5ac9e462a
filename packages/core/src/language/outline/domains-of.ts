import type { Rules } from '../rules.js'
import { askedOf, isAskedOfParent } from './asked-of.js'
import { overallOf } from './overall-of.js'
import { topOf } from './top-of.js'

/** Parts that stand together in print, by the indexes of their nodes. */
export interface DomainOfNodes {
  /** The node that heads them; null for those that stand right under the whole. */
  readonly head: number | null
  readonly nodes: readonly number[]
}

type Outline = Pick<Rules, 'file' | 'names' | 'nodes'>

/**
 * The printed parts of a framework: each part below the overall result that has parts of its own,
 * with itself first where it is rated; and those without parts together.
 */
export function domainsOf(rules: Outline, overall: number | null): DomainOfNodes[] {
  const { nodes, names } = rules
  const isPrinted = (index: number) => {
    const { node, result } = nodes[index]!
    if (node.show === false || isAskedOfParent(rules, index)) return false
    return result.kind !== 'none' || askedOf(rules, index) !== undefined
  }
  const below = (index: number): number[] => [
    ...(isPrinted(index) ? [index] : []),
    ...names.nodes[index]!.parts.flatMap(below),
  ]
  const heads = topOf(names).flatMap((index) =>
    index === overall ? names.nodes[index]!.parts : [index],
  )
  const domains: { head: number | null; nodes: number[] }[] = []
  for (const index of heads) {
    const printed = below(index)
    const together = domains.find(({ head }) => head === null)
    if (printed.length === 0) continue
    const isHead = names.nodes[index]!.parts.some((part) => !isAskedOfParent(rules, part))
    if (isHead) domains.push({ head: index, nodes: printed })
    else if (together) together.nodes.push(...printed)
    else domains.push({ head: null, nodes: printed })
  }
  return domains
}

/** The nodes that are printed as standards. */
export function printedNodes(rules: Outline): number[] {
  return domainsOf(rules, overallOf(rules)).flatMap(({ nodes }) => nodes)
}

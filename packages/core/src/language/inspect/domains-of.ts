import type { Rules } from '../compile-rules.js'

/** Parts that stand together in print, by the indexes of their nodes. */
export interface DomainOfNodes {
  /** The node that heads them; null for those that stand right under the whole. */
  readonly head: number | null
  readonly nodes: readonly number[]
}

/**
 * The printed parts of a framework: each part below the overall result that has parts of its own,
 * with itself first where it is rated; and those without parts together.
 */
export function domainsOf({ nodes, names }: Rules, overall: number | null): DomainOfNodes[] {
  const below = (index: number): number[] => {
    const { node, result } = nodes[index]!
    const isPrinted = node.show !== false && result.kind !== 'none'
    return [...(isPrinted ? [index] : []), ...names.nodes[index]!.parts.flatMap(below)]
  }
  const heads = topOf({ names }).flatMap((index) =>
    index === overall ? names.nodes[index]!.parts : [index],
  )
  const domains: { head: number | null; nodes: number[] }[] = []
  for (const index of heads) {
    const printed = below(index)
    const together = domains.find(({ head }) => head === null)
    if (printed.length === 0) continue
    if (names.nodes[index]!.parts.length > 0) domains.push({ head: index, nodes: printed })
    else if (together) together.nodes.push(...printed)
    else domains.push({ head: null, nodes: printed })
  }
  return domains
}

/** The nodes that are part of no other. */
export function topOf({ names }: Pick<Rules, 'names'>): number[] {
  const inner = new Set(names.nodes.flatMap(({ parts }) => parts))
  return names.nodes.map(({ index }) => index).filter((index) => !inner.has(index))
}

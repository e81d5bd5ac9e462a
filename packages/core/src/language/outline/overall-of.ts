import type { Rules } from '../rules.js'
import { isAskedOfParent } from './asked-of.js'
import { topOf } from './top-of.js'

/**
 * The node that is the overall result: the one at the top, or of several the one that hangs on all
 * others there. Null where there is none, as with tests that stand side by side.
 */
export function overallOf(rules: Pick<Rules, 'file' | 'nodes' | 'names'>): number | null {
  const { nodes, names } = rules
  const top = topOf(rules.names)
  const whole = top.filter((index) => {
    const { result, node } = nodes[index]!
    if (result.kind === 'none' || node.show === false) return false
    const read = readBy(nodes, index)
    return top.every((other) => other === index || read.has(other))
  })
  const [only] = whole
  if (whole.length !== 1 || only === undefined) return null
  const hasParts = names.nodes[only]!.parts.some((part) => !isAskedOfParent(rules, part))
  return hasParts || top.length > 1 ? only : null
}

/** All that a node hangs on, at whatever distance. */
function readBy(nodes: Rules['nodes'], from: number): ReadonlySet<number> {
  const read = new Set<number>()
  const next = [from]
  for (let index = next.pop(); index !== undefined; index = next.pop())
    for (const other of nodes[index]!.reads)
      if (!read.has(other)) {
        read.add(other)
        next.push(other)
      }
  return read
}

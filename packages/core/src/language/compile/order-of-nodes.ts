import type { Issue } from '../../issue.js'
import type { PlacedNode } from '../place.js'

/** The nodes in an order in which each comes after all that it reads; a circle is an issue that names its way. */
export function orderOfNodes(
  nodes: readonly PlacedNode[],
  reads: readonly ReadonlySet<number>[],
  issues: Issue[],
): readonly number[] {
  const order: number[] = []
  const done = new Set<number>()
  const way: number[] = []
  const visit = (index: number) => {
    if (done.has(index)) return
    const begun = way.indexOf(index)
    if (begun >= 0) {
      const circle = [...way.slice(begun), index].map((one) => nodes[one]!.node.id)
      issues.push({
        code: 'framework-inconsistent',
        path: nodes[index]!.path,
        found: `a rule in a circle: ${circle.join(' → ')}`,
        expected: 'rules that read only what does not hang on them',
      })
      return
    }
    way.push(index)
    for (const read of reads[index]!) visit(read)
    way.pop()
    done.add(index)
    order.push(index)
  }
  for (const { index } of nodes) visit(index)
  return order
}

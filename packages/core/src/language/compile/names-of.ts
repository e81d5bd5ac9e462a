import { describeFound, type Issue } from '../../issue.js'
import type { Of } from '../schema/condition-schema.js'
import type { Names, PlacedNode, ResultKind } from '../place.js'
import { scaleOf } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { RuleNode, RulesFile } from '../schema/rules-schema.js'
import { match } from 'ts-pattern'

/** Everything in a file that rules can name, and what each node’s value is. */
export function namesOf(file: RulesFile, issues: Issue[]): Names {
  const nodes: PlacedNode[] = []
  const byId = new Map<string, number>()
  const tagged = new Map<string, number[]>()
  const place = (node: RuleNode, path: readonly (string | number)[]): number => {
    const index = nodes.length
    const parts: number[] = []
    nodes.push({ node, index, path, parts })
    if (byId.has(node.id))
      issues.push({
        code: 'duplicate-id',
        path: [...path, 'id'],
        found: describeFound(node.id),
        expected: 'each id once',
      })
    else byId.set(node.id, index)
    for (const tag of node.tags ?? []) tagged.set(tag, [...(tagged.get(tag) ?? []), index])
    node.parts?.forEach((part, i) => parts.push(place(part, [...path, 'parts', i])))
    return index
  }
  file.nodes.forEach((node, i) => place(node, ['nodes', i]))

  const known = new Map<number, ResultKind>()
  const first = (of: Of | undefined, owner: PlacedNode): number | undefined => {
    if (of === undefined || of === 'parts') return owner.parts[0]
    if (typeof of === 'object' && 'tagged' in of) return tagged.get(of.tagged)?.[0]
    return byId.get([of].flat()[0] as string)
  }
  const resultOf = (index: number): ResultKind => {
    const found = known.get(index)
    if (found) return found
    const placed = nodes[index]!
    const { node } = placed
    const grade: ResultKind = { kind: 'grade', scale: scaleOf(file, node) }
    // What goes in a circle is told as such elsewhere.
    known.set(index, grade)
    const of = (other: number | undefined) => (other === undefined ? grade : resultOf(other))
    const number = (better: 'lower' | 'higher' | undefined): ResultKind => ({
      kind: 'number',
      better: node.better ?? better ?? 'higher',
    })
    const result = match(kindOfRate(node.rate ?? { judged: true }))
      .with({ kind: 'judged' }, { kind: 'band' }, { kind: 'table' }, () => grade)
      .with({ kind: 'number' }, ({ rate }) => number(rate.number.better))
      .with({ kind: 'tally' }, () => number(undefined))
      .with({ kind: 'earlier' }, ({ rate }) => of(byId.get(rate.earlier)))
      .with({ kind: 'rows' }, ({ rate }): ResultKind =>
        rate.rows.length === 0 && rate.otherwise === undefined ? { kind: 'none' } : grade,
      )
      .with({ kind: 'combine' }, ({ rate }) => {
        if (rate.combine !== 'worst' && rate.combine !== 'best') return number(undefined)
        const part = of(first(rate.of, placed))
        return part.kind === 'number' ? number(part.better) : part
      })
      .exhaustive()
    known.set(index, result)
    return result
  }
  return { file, nodes, byId, tagged, resultOf }
}

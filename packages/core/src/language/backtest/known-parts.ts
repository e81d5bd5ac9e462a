import type { RuleNode, RulesFile } from '../schema/rules-schema.js'
import type { Rules } from '../rules.js'

/**
 * The same rules with some nodes known instead of rated: results are often published for the parts of
 * an overall rating only. What led to a known part is left out.
 */
export function withKnownParts(rules: Rules, known: ReadonlySet<string>): RulesFile {
  const without = (node: RuleNode): RuleNode => {
    const index = rules.names.byId.get(node.id)!
    if (!known.has(node.id) || rules.nodes[index]!.judged)
      return { ...node, parts: node.parts?.map(without) }
    const { id, number, title, scale, weight, tags, better, rate } = node
    const { result } = rules.nodes[index]!
    const entered = rate && 'number' in rate ? rate : { number: {} }
    return {
      id,
      number,
      title,
      scale: result.kind === 'grade' ? result.scale : scale,
      weight,
      tags,
      better,
      ...(result.kind === 'number' && { rate: entered }),
    }
  }
  const { cases: _, instrument: __, ...file } = rules.file
  // Without what is undefined: the file is read again as one that somebody wrote. And without what is asked of cases, much
  // of which nothing counts any more: results have no cases.
  return JSON.parse(JSON.stringify({ ...file, nodes: file.nodes.map(without) })) as RulesFile
}

import type { Rules } from '../rules.js'
import { conditionsOf } from './conditions-of.js'
import type { ProofFinding } from './proof.js'

/** What is lawful of a whole file but may surprise: what nothing uses, and what would be printed by its id. */
export function notesOfFile(rules: Rules): readonly ProofFinding[] {
  return [...unused(rules), ...untitled(rules)]
}

function unused({ file, nodes }: Rules): ProofFinding[] {
  const text = JSON.stringify(file.nodes)
  const facts = new Set(
    nodes.flatMap(({ node }) =>
      conditionsOf(node).flatMap((one) => ('fact' in one ? one.fact : [])),
    ),
  )
  const note = (list: string, i: number, id: string): ProofFinding => ({
    kind: 'note',
    code: 'nothing-uses',
    node: id,
    path: [list, i],
  })
  return [
    ...(file.facts ?? []).flatMap(({ id }, i) => (facts.has(id) ? [] : note('facts', i, id))),
    ...Object.keys(file.scales).flatMap((id) =>
      id === file.scale || nodes.some(({ node }) => node.scale === id)
        ? []
        : ({ kind: 'note', code: 'nothing-uses', node: id, path: ['scales', id] } as const),
    ),
    ...(file.parameters ?? []).flatMap(({ id }, i) =>
      text.includes(`"param":${JSON.stringify(id)}`) ? [] : note('parameters', i, id),
    ),
  ]
}

function untitled({ nodes, names }: Rules): ProofFinding[] {
  return nodes.flatMap(({ node }, i): ProofFinding[] =>
    node.title || node.show === false
      ? []
      : [{ kind: 'note', code: 'title-missing', node: node.id, path: names.nodes[i]!.path }],
  )
}

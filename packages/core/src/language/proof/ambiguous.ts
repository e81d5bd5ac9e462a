import type { Rules } from '../rules.js'
import { conditionsOf } from './conditions-of.js'
import type { ProofFinding } from './proof.js'

/** What can be meant in two ways: grades that print alike, facts asked for yes or no and for a text. */
export function ambiguous(rules: Rules): readonly ProofFinding[] {
  return [...alikeInPrint(rules), ...alikeCuts(rules), ...answeredTwoWays(rules)]
}

function alikeInPrint({ file }: Rules): ProofFinding[] {
  return Object.entries(file.scales).flatMap(([scale, grades]) =>
    grades.flatMap(({ id, label = {} }, i): ProofFinding[] => {
      const alike = Object.entries(label).some(([language, text]) =>
        grades.slice(0, i).some((one) => one.label?.[language] === text),
      )
      if (!alike) return []
      return [
        { kind: 'finding', code: 'grades-alike', node: scale, path: ['scales', scale, i], of: id },
      ]
    }),
  )
}

/** A cut that says what the one before it says is a slip, or one too many. */
function alikeCuts({ nodes, names }: Rules): ProofFinding[] {
  return nodes.flatMap(({ node: { id, rate } }, index): ProofFinding[] =>
    (rate && 'band' in rate ? rate.cuts : []).flatMap(({ grade }, i, cuts): ProofFinding[] =>
      i > 0 && cuts[i - 1]!.grade === grade
        ? [
            {
              kind: 'finding',
              code: 'cuts-alike',
              node: id,
              path: [...names.nodes[index]!.path, 'rate', 'cuts', i],
              of: grade,
            },
          ]
        : [],
    ),
  )
}

function answeredTwoWays({ file, nodes }: Rules): ProofFinding[] {
  return (file.facts ?? []).flatMap(({ id, values, unless }, i): ProofFinding[] => {
    if (values !== undefined) return []
    const asked = nodes.flatMap(({ node }) =>
      conditionsOf(node).flatMap((one) =>
        'fact' in one && one.fact === id ? [one.is ?? true].flat() : [],
      ),
    )
    const kinds = new Set(
      [...asked, ...(unless === undefined ? [] : [unless])].map((one) => typeof one),
    )
    return kinds.size < 2
      ? []
      : [{ kind: 'finding', code: 'fact-answered-two-ways', node: id, path: ['facts', i] }]
  })
}

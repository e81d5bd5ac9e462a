import { describeFound, oneOf, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { Rules } from '../rules.js'
import { readFraction } from '../../exact/fraction.js'
import { gradesOf } from '../place.js'

const states = ['undecided', 'notRated', 'notApplicable']

/** Results that worked cases want and that no node could have; whether they come out so is tried elsewhere. */
export function caseFaults(rules: Rules): Issue[] {
  return (rules.file.cases ?? []).flatMap(({ want }, i) =>
    Object.entries(want).flatMap(([node, wanted]) =>
      wantFault(rules, node, wanted).map((issue) => ({
        ...issue,
        path: ['cases', i, 'want', node],
      })),
    ),
  )
}

function wantFault(rules: Rules, node: string, wanted: string): Omit<Issue, 'path'>[] {
  const index = rules.names.byId.get(node)
  if (index === undefined)
    return [
      {
        code: 'unknown-name',
        found: `the node ${describeFound(node)}`,
        expected: nearestTo(node, [...rules.names.byId.keys()]),
      },
    ]
  if (states.includes(wanted)) return []
  const { result } = rules.nodes[index]!
  if (wanted.startsWith('^') && isPattern(wanted)) return []
  if (result.kind === 'grade') {
    const known = gradesOf(rules.file, result.scale).map(({ id }) => id)
    if (known.includes(wanted)) return []
    const expected = nearestTo(wanted, [...known, ...states])
    return [{ code: 'unknown-rating', found: describeFound(wanted), expected }]
  }
  if (result.kind === 'number' && readFraction(wanted) !== null) return []
  return [
    {
      code: 'invalid-value',
      found: describeFound(wanted),
      expected: result.kind === 'number' ? 'a number, or a pattern after ^' : oneOf(states),
    },
  ]
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source.length > 0
  } catch {
    return false
  }
}

import type { Rules } from '../rules.js'
import { tryCase } from '../evidence/try-case.js'
import type { ProofFinding } from './proof.js'

/** Worked cases of a file that its rules give another result. */
export function casesThatDiffer(rules: Rules): readonly ProofFinding[] {
  return (rules.file.cases ?? []).flatMap((worked, i) => {
    const { differences, issues } = tryCase(rules, worked)
    const found = [
      ...differences,
      ...issues.map((issue) => ({
        node: String(issue.path.at(-1)),
        wanted: issue.expected,
        found: issue.found,
      })),
    ]
    return found.map((one): ProofFinding => ({
      kind: 'finding',
      code: 'case-differs',
      node: one.node,
      path: ['cases', i],
      of: worked.name ?? i,
      wanted: one.wanted,
      case: { given: {}, result: one.found },
    }))
  })
}

import type { Issue } from '../../issue.js'
import type { RuledEvidence } from '../inspection-decisions.js'

const parts = [
  'facts',
  'numbers',
  'counts',
  'records',
  'parameters',
  'earlierResults',
  'considered',
] as const satisfies readonly (keyof RuledEvidence)[]

/** Evidence that only rules in the framework language read: under another framework it would be lost in silence. */
export function checkRuled(inspection: RuledEvidence): Issue[] {
  return parts
    .filter((part) => inspection[part] !== undefined)
    .map((part) => ({
      code: 'wrong-form',
      path: [part],
      found: part,
      expected: 'none: the framework’s rules do not ask for it',
    }))
}

import { textOf } from '../evidence/try-case.js'
import type { Value } from '../value.js'
import type { Assignment } from './assignments.js'
import type { Input } from './inputs.js'

/** What a proof found: a finding is worth mending, a note is lawful but may surprise. */
export interface ProofFinding {
  readonly kind: 'finding' | 'note'
  readonly code:
    | 'grade-unreachable'
    | 'row-never-decides'
    | 'adjustment-never-binds'
    | 'better-lowers'
    | 'adjustments-opposed'
    | 'rows-cross'
    | 'not-rated-raises'
    | 'searched-in-part'
    | 'has-no-effect'
    | 'grades-alike'
    | 'cuts-alike'
    | 'case-differs'
    | 'fact-answered-two-ways'
    | 'nothing-uses'
    | 'title-missing'
  /** The id of the node; of the scale, fact or parameter that is meant. */
  readonly node: string
  /** JSON path in the file. */
  readonly path: readonly (string | number)[]
  /** The grade or the key, or the row or the adjustment from 0, that is meant. */
  readonly of?: string | number
  /** The row before it that decides where both hold, from 0. */
  readonly before?: number
  /** The case that shows it, by the ids of parts and facts. */
  readonly case?: ProofCase
  /** What a worked case wants. */
  readonly wanted?: string
  /** The same case with one thing better, or not rated. */
  readonly instead?: ProofCase
}

export interface ProofCase {
  readonly given: Readonly<Record<string, string>>
  readonly result: string
}

export function caseOf(inputs: readonly Input[], assignment: Assignment, result: Value): ProofCase {
  return {
    given: Object.fromEntries(inputs.map(({ name }, i) => [name, assignment[i]!.text])),
    result: textOf(result),
  }
}

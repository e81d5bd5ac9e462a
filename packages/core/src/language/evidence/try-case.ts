import type { Issue } from '../../issue.js'
import type { Rules } from '../rules.js'
import { decimalText } from '../../exact/fraction.js'
import { rateRules, type Outcome } from '../rate-rules.js'
import { RulesFault } from '../rules-fault.js'
import type { Value } from '../value.js'
import { parseEvidence } from './parse-evidence.js'
import type { WorkedCase } from '../schema/worked-case-schema.js'

/** One node of a worked case that came out as another. */
export interface CaseDifference {
  readonly node: string
  readonly wanted: string
  readonly found: string
}

/** What came of a worked case: nothing differs where it is right. */
export interface TriedCase {
  readonly differences: readonly CaseDifference[]
  /** Why it could not be rated. */
  readonly issues: readonly Issue[]
  readonly outcomes: readonly Outcome[]
}

/** Rates a worked case and holds the result against what it wants. */
export function tryCase(rules: Rules, { ev, want }: WorkedCase): TriedCase {
  const evidence = parseEvidence(rules, ev)
  if (!evidence.ok) return { differences: [], issues: evidence.issues, outcomes: [] }
  let outcomes: readonly Outcome[]
  try {
    outcomes = rateRules(rules, evidence.value)
  } catch (error) {
    if (!(error instanceof RulesFault)) throw error
    const issue = {
      code: 'framework-inconsistent',
      path: [error.node],
      found: error.detail,
      expected: 'a rule for it',
    } as const
    return { differences: [], issues: [issue], outcomes: [] }
  }
  const found = new Map(outcomes.map(({ id, given }) => [id, textOf(given)]))
  const differences = Object.entries(want).flatMap(([node, wanted]): CaseDifference[] => {
    const text = found.get(node) ?? 'no such node'
    const right = wanted.startsWith('^') ? new RegExp(wanted).test(text) : text === wanted
    return right ? [] : [{ node, wanted, found: text }]
  })
  return { differences, issues: [], outcomes }
}

/** A value as worked cases write it. */
export function textOf(value: Value): string {
  if (value.state === 'grade') return value.grade
  return value.state === 'number' ? decimalText(value.number) : value.state
}

import { caseQuestions, type Framework } from '@inspectorate/core'
import type { Rules } from '@inspectorate/core/language'
import { UnusableInput } from '../process/unusable-input.js'
import { rulesThatRate } from './rules-that-rate.js'

/**
 * The rules whose evidence a workbook holds; null where it holds cases: wherever cases are asked, unless
 * the evidence beside them is asked for.
 */
export function rulesToFillIn(framework: Framework, evidence: boolean): Rules | null {
  const rules = rulesThatRate(framework)
  if (evidence && !rules)
    throw new UnusableInput('--evidence', [
      {
        code: 'wrong-form',
        path: [],
        found: '--evidence',
        expected: `none: ${framework.id} is rated from cases and judgements`,
      },
    ])
  return evidence || caseQuestions(framework).length === 0 ? rules : null
}

import { repeatedAnswers, repeatedByPair, type RepeatedQuestion } from '@inspectorate/core'
import { agreementOn, type AnswerQuestion } from '@inspectorate/core/answers'
import {
  numberOf,
  printedDecimal,
  type Agreement,
  type Fraction,
} from '@inspectorate/core/statistics'
import type { RatedInspection } from '../rated-inspection.js'

/** A question of cases that two assessors answered, and how far they agree. */
export interface AssessedTwice {
  readonly question: AnswerQuestion
  /** Cases of which both gave an answer in the base. */
  readonly pairs: number
  /** Of which it is the same. */
  readonly same: number
  readonly percent: Fraction
  readonly kappa: Agreement['kappa']
  /** Cases of which one of them gave an answer outside the base. */
  readonly outside: number
  readonly isOrdered: boolean
}

type Assessed = Pick<RatedInspection, 'framework' | 'inspection'>

/** Every question that two assessors answered of the same cases, in the framework’s order. */
export function assessedTwice({ framework, inspection }: Assessed): AssessedTwice[] {
  return agreementsOf(repeatedAnswers(framework, inspection))
}

/** The same by pair of assessors, where it is known who they were. */
export function assessedByPair({
  framework,
  inspection,
}: Assessed): { assessors: readonly [string, string]; questions: AssessedTwice[] }[] {
  return repeatedByPair(framework, inspection).map(({ assessors, questions }) => ({
    assessors,
    questions: agreementsOf(questions),
  }))
}

function agreementsOf(repeated: readonly RepeatedQuestion[]): AssessedTwice[] {
  return repeated.flatMap(({ question, pairs }) => {
    const agreement = agreementOn(question, pairs)
    if (agreement === null) return []
    const { numerator, denominator } = agreement.agreement
    return [
      {
        question,
        pairs: agreement.pairs,
        same: Math.round(agreement.pairs * numberOf(agreement.agreement)),
        percent: { numerator: 100n * numerator, denominator },
        kappa: agreement.kappa,
        outside: agreement.outside,
        isOrdered: question.set.kind === 'ordered',
      },
    ]
  })
}

export function percentText(percent: Fraction): string {
  return printedDecimal(percent, 0)
}

/** `κ 0.77, from 0.64 to 0.90`; where all gave one answer there is none. */
export function kappaText(kappa: Agreement['kappa']): string {
  if (kappa === null) return 'κ is not defined'
  const { estimate, low, high } = kappa
  const limit = (value: number) => value.toFixed(2).replace('-', '−')
  return `κ ${printedDecimal(estimate, 2).replace('-', '−')}, from ${limit(low)} to ${limit(high)}`
}

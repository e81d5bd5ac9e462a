import type { QuestionGroup } from './counted-question.js'

/** A question that is answered by a number, and what the numbers of everyone and of each group come to. */
export interface CountedNumber {
  readonly caseSet: string
  readonly id: string
  readonly text: string
  /** What the numbers are of: `weeks`. */
  readonly unit: string
  /** What an answer can be. */
  readonly least: number
  readonly greatest: number
  /** Everyone, whose characteristic and group are null, and each group. */
  readonly rows: readonly (QuestionGroup & { readonly shown: ShownNumbers | null })[]
}

/** Null where it is hidden; absent where there is none, as a mean of nothing. */
export interface ShownNumbers {
  readonly n: number
  readonly mean?: number | null
  readonly lowerQuartile?: number | null
  readonly median?: number | null
  readonly upperQuartile?: number | null
}

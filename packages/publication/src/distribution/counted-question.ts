import type { DistributionValue, ShownAnswers } from './distribution-data.js'

/** A group by its labels: `Sex`, `Women`; both null for everyone. */
export interface QuestionGroup {
  readonly characteristic: string | null
  readonly group: string | null
}

/** A question of an answer set, or of a number by its bands, and how everyone and each group answered it. */
export interface CountedQuestion {
  /** Which cases or responses: `Cases`, `Staff survey`. */
  readonly caseSet: string
  readonly id: string
  readonly text: string
  /** People could choose more than one answer. */
  readonly several: boolean
  readonly values: readonly DistributionValue[]
  /** Everyone, whose characteristic and group are null, and each group, all of a characteristic at one level. */
  readonly rows: readonly (QuestionGroup & { readonly shown: ShownAnswers })[]
}

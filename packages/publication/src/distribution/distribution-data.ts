/** How one question was answered by groups, or several questions of one answer set by everyone. */
export interface DistributionData {
  /** Begins the ids of its blocks: letters, digits and hyphens. */
  readonly id: string
  /** What its captions say: `Staff survey, workload`. */
  readonly title: string
  /** What a row is: `Question`, `Sex`. */
  readonly rowHeader: string
  /** What is counted. */
  readonly unit: { readonly one: string; readonly many: string }
  /** People could choose more than one answer. */
  readonly several: boolean
  /** The answer set, or the bands of a number, in order: worst or least first. */
  readonly values: readonly DistributionValue[]
  readonly rows: readonly { readonly label: string; readonly shown: ShownAnswers }[]
}

export interface DistributionValue {
  readonly id: string
  readonly label: string
  /** The side it is on for this question; absent where sides have no meaning, as for bands of age. */
  readonly as?: 'yes' | 'no' | 'middle' | OutsideTheBase
}

/** Answers that no percentage counts. */
export type OutsideTheBase = 'na' | 'dont-know' | 'refused'

/** As much of the answers as may be shown: at the finest level that gives nobody away. */
export type ShownAnswers =
  | AllAnswers
  | {
      readonly level: 'sides'
      readonly relevant: number
      readonly yes: number
      readonly middle: number
      readonly no: number
    }
  | { readonly level: 'yes-and-rest'; readonly relevant: number; readonly yes: number }
  | { readonly level: 'hidden' }

export interface AllAnswers {
  readonly level: 'values'
  readonly asked: number
  /** The base of percentages: answers that count; of several choices, people who answered. */
  readonly relevant: number
  /** How often each value was given or chosen; those not named were not. */
  readonly counts: readonly (readonly [value: string, count: number])[]
  readonly notAnswered: number
}

/** What a standard rests on: counts, or a percentage that was stated without them. */
export type Measure =
  | { readonly yes: number; readonly relevant: number }
  /** 0–100, decimals allowed. */
  | { readonly percent: number }

/** A key question as it came out. */
export interface KeyQuestionOutcome {
  readonly id: string
  readonly label: string
  /** Null where only a percentage was stated. */
  readonly yes: number | null
  /** Relevant cases: those answered yes or no. */
  readonly relevant: number | null
  /** Whole percentage “yes”, halves up; null without relevant cases. */
  readonly percent: number | null
  /** The rating whose band the percentage falls in. */
  readonly band: string | null
}

export type MissingEvidence =
  | { readonly code: 'no-relevant-cases'; readonly question: string }
  | { readonly code: 'no-judgement' }
  | { readonly code: 'stated'; readonly reason: string }
  | { readonly code: 'reported-only' }

/** How near the given rating was to the normal one. */
export interface DepartureMargin {
  /** Percentage points from the printed percentage to the boundary; null when nothing was measured. */
  readonly points: number | null
  /** Cases judged differently that would have given it; null when counts are not known. */
  readonly cases: number | null
}

export interface Departure {
  readonly kind: 'discretion' | 'guidance-set-aside' | 'weighed'
  /** The normal rating; null where no rule leads to one. */
  readonly from: string | null
  readonly to: string
  readonly reason: string
  readonly by: string | null
  readonly margin: DepartureMargin | null
  /** Whether the discretion policy covers it; null where the policy does not apply. */
  readonly withinPolicy: boolean | null
}

/** Why a result is what it is. Each is a step; together, in order, they replay the rating. */
export type Because =
  | {
      readonly code: 'banded'
      readonly question: string
      readonly yes: number | null
      readonly relevant: number | null
      readonly percent: number
      readonly band: string
      readonly from: number
      readonly below: number | null
    }
  | {
      readonly code: 'measured'
      readonly question: string
      readonly yes: number | null
      readonly relevant: number | null
      readonly percent: number
    }
  | {
      readonly code: 'lowest'
      readonly questions: readonly string[]
      readonly percent: number
      readonly rating: string
    }
  | { readonly code: 'judged'; readonly rating: string; readonly by: string | null }
  | {
      readonly code: 'guidance-limits'
      readonly guidance: string
      readonly text: string
      readonly standards: readonly string[]
      readonly rating: string
    }
  | {
      readonly code: 'guidance-weighs'
      readonly guidance: string
      readonly text: string
      readonly standards: readonly string[]
    }
  | { readonly code: 'departed'; readonly departure: Departure }
  | { readonly code: 'missing'; readonly missing: readonly MissingEvidence[] }
  | { readonly code: 'points'; readonly rating: string; readonly points: number }
  | { readonly code: 'not-scored' }
  | {
      readonly code: 'sum'
      readonly scores: readonly { readonly standard: string; readonly points: number }[]
      readonly score: number
      readonly outOf: number
    }
  | {
      readonly code: 'maximum-shrunk'
      readonly standards: readonly string[]
      readonly outOf: number
      readonly normallyOutOf: number
    }
  | {
      readonly code: 'table'
      readonly score: number
      readonly outOf: number
      readonly from: number
      readonly to: number
      readonly rating: string
    }
  | {
      readonly code: 'share'
      readonly score: number
      readonly outOf: number
      readonly upTo: readonly [number, number]
      readonly rating: string
    }

export interface StandardOutcome {
  readonly id: string
  readonly title: string
  readonly state: 'rated' | 'rated-not-scored' | 'not-rated'
  /** The rating the rules lead to; null where none does. */
  readonly normal: string | null
  /** The rating given; null when not rated. */
  readonly rating: string | null
  /** Points towards the overall score; null when not scored. */
  readonly score: number | null
  readonly keyQuestions: readonly KeyQuestionOutcome[]
  /** Ids of the key questions with the lowest percentage. */
  readonly drivers: readonly string[]
  readonly departure: Departure | null
  readonly missing: readonly MissingEvidence[]
  readonly because: readonly Because[]
}

export interface OverallOutcome {
  readonly score: number
  readonly outOf: number
  readonly rating: string
  readonly because: readonly Because[]
}

/** What the panel should look at; never a reason to refuse. */
export type RatingWarning =
  | {
      readonly code: 'guidance-unanswered'
      readonly standard: string
      readonly guidance: string
      readonly text: string
    }
  | {
      readonly code: 'departure-outside-policy'
      readonly standard: string
      readonly margin: DepartureMargin
    }
  | {
      readonly code: 'departure-without-effect'
      readonly standard: string
      readonly rating: string
    }

/** Every rating of an inspection, with why. */
export interface Ratings {
  readonly framework: string
  readonly service: string
  /** Null where the framework has no overall rating, or nothing scored could be rated. */
  readonly overall: OverallOutcome | null
  readonly standards: readonly StandardOutcome[]
  readonly warnings: readonly RatingWarning[]
}

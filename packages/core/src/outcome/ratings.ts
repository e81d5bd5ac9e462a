import type { Step } from '../language/step.js'

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
  /** A step by rules in the framework language, as the framework’s texts word it. */
  | {
      readonly code: 'by-rules'
      readonly step: Step['step'] | 'state'
      readonly sentence: string
    }
  | { readonly code: 'provisional'; readonly undecided: readonly string[]; readonly scored: number }
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

/**
 * Where a standard stands. `undecided`: the panel has not judged it yet. `no-evidence`: nothing
 * relevant was measured, and the panel has not said what follows. `not-rated`: the panel decided,
 * with a reason, that it cannot be rated. `reported-only`: the framework rates it never.
 * `not-applicable`: the framework’s rules leave it out for this service.
 */
export type StandardState =
  | 'rated'
  | 'rated-not-scored'
  | 'undecided'
  | 'no-evidence'
  | 'not-rated'
  | 'reported-only'
  | 'not-applicable'

export interface StandardOutcome {
  readonly id: string
  readonly title: string
  /** Printed before its title: its id when undefined, nothing when null. */
  readonly number?: string | null
  /** What is printed where the rules give a number and no rating. */
  readonly figure?: string
  readonly state: StandardState
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

/** The overall rating, once every scored standard is decided. */
export interface FinalOverall {
  readonly state: 'final'
  readonly score: number
  readonly outOf: number
  readonly rating: string
  readonly because: readonly Because[]
}

/** No overall rating yet: scored standards are still to be decided. */
export interface ProvisionalOverall {
  readonly state: 'provisional'
  /** Points of the standards that are rated already. */
  readonly score: number
  /** The most that can still be scored. */
  readonly outOf: number
  readonly rating: null
  /** Scored standards that are not decided. */
  readonly undecided: readonly string[]
  /** How many standards are scored. */
  readonly scored: number
  readonly because: readonly Because[]
}

/** The overall result by rules in the framework language. */
export interface RuledOverall {
  readonly state: 'by-rules'
  readonly decided: boolean
  readonly rating: string | null
  /** What is printed where the rules give a number and no rating. */
  readonly figure?: string
  readonly because: readonly Because[]
}

export type OverallOutcome = FinalOverall | ProvisionalOverall | RuledOverall

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
      /** Null where there is no rating to depart from. */
      readonly rating: string | null
    }

/** Every rating of an inspection, with why. */
export interface Ratings {
  readonly framework: string
  readonly service: string
  /** Null where the framework has no overall rating, or it was decided that nothing scored can be rated. */
  readonly overall: OverallOutcome | null
  readonly standards: readonly StandardOutcome[]
  readonly warnings: readonly RatingWarning[]
}

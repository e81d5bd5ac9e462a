import type {
  Because,
  DepartureDecision,
  FinalOverall,
  Judgement,
  PooledRecord,
  ProvisionalOverall,
  RuledOverall,
  Recommendation,
  StandardState,
} from '@inspectorate/core'

/** A rating as it stood, with the one the rules led to and its points. */
export interface StoodAt {
  readonly state: StandardState
  readonly rating: string | null
  readonly normal: string | null
  readonly score: number | null
  /** What stood there where rules give a number and no rating. */
  readonly figure?: string
}

/** The overall rating as it stood. */
export type OverallStoodAt =
  | Omit<FinalOverall, 'because'>
  | Omit<ProvisionalOverall, 'because'>
  | Omit<RuledOverall, 'because'>

/** Where pooled cases come from, and how many they are. */
export type PooledFrom = Omit<PooledRecord, 'id' | 'cases'> & { readonly cases: number }

/** How often each answer was given, and of how many; null where it is not known who were asked. */
export interface PooledCounts {
  readonly asked: number | null
  readonly answers: readonly (readonly [answer: string, count: number])[]
}

/** One difference between two states of an inspection; null stands for “was not there”. */
export type InspectionChange =
  | { readonly code: 'framework'; readonly from: string; readonly to: string }
  /** Anything that is not evidence, decision or text, by its path: `publication.isbn`. */
  | {
      readonly code: 'detail'
      readonly path: string
      readonly from: string | null
      readonly to: string | null
    }
  /** A case, a response to `survey`, or a case as it was assessed a second time, in the case set `again`. */
  | {
      readonly code: 'case-added' | 'case-removed'
      readonly survey: string | null
      readonly again?: string
      readonly case: string
    }
  | {
      readonly code: 'characteristic'
      readonly survey: string | null
      readonly again?: string
      readonly case: string
      readonly characteristic: string
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly code: 'answer'
      readonly survey: string | null
      readonly again?: string
      readonly case: string
      readonly question: string
      readonly from: string | null
      readonly to: string | null
    }
  /** Words, which no list of changes prints: only what became of them. */
  | {
      readonly code: 'text'
      readonly survey: string | null
      readonly again?: string
      readonly case: string
      readonly question: string
      readonly became: 'given' | 'withdrawn' | 'other'
    }
  /** The record of an inspection whose cases are pooled in a case set. */
  | {
      readonly code: 'pooled-record'
      readonly set: string
      readonly record: string
      readonly from: PooledFrom | null
      readonly to: PooledFrom | null
    }
  /** What all records of a case set together answered to a question. */
  | {
      readonly code: 'pooled-answers'
      readonly set: string
      readonly question: string
      readonly from: PooledCounts | null
      readonly to: PooledCounts | null
    }
  | {
      readonly code: 'judgement'
      readonly standard: string
      readonly from: Judgement | null
      readonly to: Judgement | null
    }
  | {
      readonly code: 'departure'
      readonly standard: string
      readonly from: DepartureDecision | null
      readonly to: DepartureDecision | null
    }
  | {
      readonly code: 'not-rated'
      readonly standard: string
      readonly from: string | null
      readonly to: string | null
    }
  /** `because` are the steps that lead to the new rating and did not lead to the old one. */
  | {
      readonly code: 'rating'
      readonly standard: string
      readonly from: StoodAt | null
      readonly to: StoodAt | null
      readonly because: readonly Because[]
    }
  | {
      readonly code: 'overall'
      readonly from: OverallStoodAt | null
      readonly to: OverallStoodAt | null
      readonly because: readonly Because[]
    }
  /** A bound figure of the report as first printed. */
  | {
      readonly code: 'figure'
      readonly reference: string
      readonly from: string | null
      readonly to: string | null
    }
  /** A sentence, heading or list item of the narrative, as written. */
  | {
      readonly code: 'sentence'
      readonly section: string
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly code: 'recommendation'
      readonly from: Recommendation | null
      readonly to: Recommendation | null
    }

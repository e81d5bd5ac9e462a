import type { Inspection, Ratings } from '@inspectorate/core'
import type { PrintedRecommendation } from './printed-recommendations.js'

/** The canonical record: the inspection in one piece, with the ratings and figures it led to. */
export interface RecordView {
  readonly kind: 'record'
  /** The framework’s file that it was rated by, whole: its rules, and what it asks and reports. */
  readonly rules: unknown
  readonly inspection: Inspection
  readonly ratings: Ratings
  /** Every bound figure of the report, by its reference. */
  readonly figures: readonly {
    readonly reference: string
    readonly text: string
    readonly value: number | null
  }[]
  /** The recommendations as they are printed, under their ids. */
  readonly recommendations: readonly PrintedRecommendation[]
  /** By which rule the data workbook hides counts, in numbers and in words. Nothing is hidden here. */
  readonly disclosure: {
    readonly below: number | null
    readonly of: 'personal' | 'everything'
    readonly rule: string
  }
}

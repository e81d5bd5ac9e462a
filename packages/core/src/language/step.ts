import type { Fraction } from '../exact/fraction.js'
import type { Value } from './value.js'

/** One step of how a value arose. Steps replay a rating; `explain` words them. */
export type Step =
  | { readonly step: 'judged'; readonly grade: string }
  | { readonly step: 'entered'; readonly number: Fraction }
  | {
      readonly step: 'tallied'
      readonly as: 'percent' | 'count' | 'sum' | 'mean'
      readonly hits: number
      readonly of: number
      readonly number: Fraction
    }
  | {
      readonly step: 'earlier'
      readonly node: string
      readonly back: number
      readonly value: Value
    }
  | {
      readonly step: 'combined'
      readonly how: 'worst' | 'best' | 'sum' | 'mean' | 'share' | 'geometric'
      readonly parts: readonly string[]
      /** Before it was rounded. */
      readonly exact?: Fraction
      readonly value: Value
      /** The parts that have the value, for worst and best. */
      readonly decisive?: readonly string[]
    }
  | {
      readonly step: 'banded'
      readonly figure: Fraction
      readonly cut: number
      readonly grade: string
    }
  | {
      readonly step: 'tabled'
      readonly down: string
      readonly across: string
      readonly grade: string
    }
  | { readonly step: 'row'; readonly row: number; readonly value: Value }
  | { readonly step: 'otherwise'; readonly value: Value }
  | {
      readonly step: 'adjusted'
      readonly adjustment: number
      readonly from: Value
      readonly to: Value
    }
  | {
      readonly step: 'departed'
      readonly from: Value
      readonly to: string
      readonly reason: string
      readonly by?: string | undefined
    }

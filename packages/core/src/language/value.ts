import type { Fraction } from '../exact/fraction.js'
import type { Texts } from '../names.js'

/** Why nothing can be said yet; `of` names what it hangs on. */
export interface Why {
  readonly code:
    | 'judgement'
    | 'number'
    | 'records'
    | 'evidence'
    | 'part'
    | 'parameter'
    | 'rows'
    | 'applies'
    | 'adjustment'
    | 'reason'
    | 'consider'
  readonly of: readonly string[]
}

/** Why something is not rated: in the framework’s or an inspector’s words, or by a count. */
export type NotRatedReason =
  | { readonly code: 'recorded' | 'ruled'; readonly text: string | Texts }
  | {
      readonly code: 'too-few-parts'
      readonly rated: number
      readonly of: number
      readonly needed: number
    }
  | { readonly code: 'no-relevant-cases' | 'no-records' | 'no-earlier-inspection' | 'no-row-holds' }

/** What is known of a node. */
export type Value =
  | {
      readonly state: 'grade'
      readonly grade: string
      /** From 0, the worst. */ readonly rank: number
    }
  | { readonly state: 'number'; readonly number: Fraction }
  | { readonly state: 'undecided'; readonly why: Why }
  | { readonly state: 'notRated'; readonly reason: NotRatedReason }
  | { readonly state: 'notApplicable' }

export const notApplicable: Value = { state: 'notApplicable' }

export function undecided(code: Why['code'], of: readonly string[] = []): Value {
  return { state: 'undecided', why: { code, of } }
}

export function notRated(reason: NotRatedReason): Value {
  return { state: 'notRated', reason }
}

/** Whether two values say the same, whatever the reasons. */
export function isSameValue(a: Value, b: Value): boolean {
  if (a.state === 'grade' && b.state === 'grade') return a.rank === b.rank && a.grade === b.grade
  if (a.state === 'number' && b.state === 'number')
    return (
      a.number.numerator === b.number.numerator && a.number.denominator === b.number.denominator
    )
  return a.state === b.state
}

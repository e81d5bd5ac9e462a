import type { Threshold, Texts } from '../names.js'
import type { Adjustment } from './adjustment-schema.js'

export type KindOfAdjustment =
  | { readonly kind: 'noBetterThan'; readonly grade: string }
  | { readonly kind: 'noWorseThan'; readonly grade: string }
  | { readonly kind: 'by'; readonly by: number | string }
  | { readonly kind: 'set'; readonly grade: string }
  | { readonly kind: 'notRated'; readonly text: Texts }
  | { readonly kind: 'atMost'; readonly limit: Threshold }
  | { readonly kind: 'atLeast'; readonly limit: Threshold }
  /** Guidance that only asks to be weighed. */
  | { readonly kind: 'weigh' }

/** What an adjustment does, by the key that says so. */
export function kindOfAdjustment(adjustment: Adjustment): KindOfAdjustment {
  const { noBetterThan, noWorseThan, by, set, notRated, atMost, atLeast } = adjustment
  if (noBetterThan !== undefined) return { kind: 'noBetterThan', grade: noBetterThan }
  if (noWorseThan !== undefined) return { kind: 'noWorseThan', grade: noWorseThan }
  if (by !== undefined) return { kind: 'by', by }
  if (set !== undefined) return { kind: 'set', grade: set }
  if (notRated !== undefined) return { kind: 'notRated', text: notRated }
  if (atMost !== undefined) return { kind: 'atMost', limit: atMost }
  if (atLeast !== undefined) return { kind: 'atLeast', limit: atLeast }
  return { kind: 'weigh' }
}

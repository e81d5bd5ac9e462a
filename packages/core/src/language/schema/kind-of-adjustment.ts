import type { Threshold, Texts } from '../../names.js'
import { actionKeys, type ActionKey, type Adjustment } from './adjustment-schema.js'

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

const kinds: {
  readonly [Key in ActionKey]: (said: NonNullable<Adjustment[Key]>) => KindOfAdjustment
} = {
  noBetterThan: (grade) => ({ kind: 'noBetterThan', grade }),
  noWorseThan: (grade) => ({ kind: 'noWorseThan', grade }),
  by: (by) => ({ kind: 'by', by }),
  set: (grade) => ({ kind: 'set', grade }),
  notRated: (text) => ({ kind: 'notRated', text }),
  atMost: (limit) => ({ kind: 'atMost', limit }),
  atLeast: (limit) => ({ kind: 'atLeast', limit }),
}

/** What an adjustment does, by the key that says so. */
export function kindOfAdjustment(adjustment: Adjustment): KindOfAdjustment {
  for (const key of actionKeys) {
    const said = adjustment[key]
    // Each key is read with the value that stands under it.
    if (said !== undefined) return kinds[key](said as never)
  }
  return { kind: 'weigh' }
}

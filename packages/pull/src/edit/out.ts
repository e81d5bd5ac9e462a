import type { Wrapper } from '../source/source-token.js'
import type { Token } from '../token/token.js'
import type { BaseToken } from './base-leaf.js'

/** A piece of the text: a token of the base, or a new one. */
export interface Out {
  readonly token: Token
  readonly raw: string | null
  readonly around: readonly Wrapper[]
  /** Its place among the tokens of the base; null for new ones. */
  readonly at: number | null
}

/** A token of the base that stays. */
export function kept(base: readonly BaseToken[], at: number): Out {
  const { token, source } = base[at]!
  return { token, raw: null, around: source.around, at }
}

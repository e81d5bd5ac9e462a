import { diffArrays } from 'diff'
import { tokenKey, type Token } from '../token/token.js'
import { isSpace } from '../token/tokens-of.js'
import type { BaseToken } from './base-leaf.js'

interface Stretch {
  readonly kept: boolean
  /** Of the base. */
  readonly from: number
  readonly to: number
  readonly added: readonly Token[]
}

/** What is kept of the base and what is changed, in turn. Changes with no more than spaces between them are one. */
export function stretches(base: readonly BaseToken[], edited: readonly Token[]): Stretch[] {
  const all: { kept: boolean; from: number; to: number; added: Token[] }[] = []
  let at = 0
  let next = 0
  for (const { added, removed, count } of diffArrays(
    base.map(({ token }) => tokenKey(token)),
    edited.map(tokenKey),
  )) {
    const isKept = !added && !removed
    const last = all.at(-1)
    if (!last || last.kept !== isKept) all.push({ kept: isKept, from: at, to: at, added: [] })
    const now = all.at(-1)!
    if (!removed) {
      now.added.push(...edited.slice(next, next + count))
      next += count
    }
    if (!added) at += count
    now.to = at
  }
  return all.reduce<typeof all>((joined, one) => {
    const space = joined.at(-1)
    const before = joined.at(-2)
    if (!one.kept && space?.kept && before && space.added.every(isSpace)) {
      joined.splice(-2, 2, {
        kept: false,
        from: before.from,
        to: one.to,
        added: [...before.added, ...space.added, ...one.added],
      })
      return joined
    }
    return [...joined, one]
  }, [])
}

import type { Wrapper } from '../source/source-token.js'
import type { BaseToken } from './base-leaf.js'
import type { Out } from './out.js'

/** Words that are no claim, and code, are what they are as a whole: with a part of it changed, all is plain text again. */
export function withoutDissolved(base: readonly BaseToken[], outs: readonly Out[]): readonly Out[] {
  const there = new Set(outs.map(({ at }) => at))
  const dissolved = new Set<Wrapper>()
  base.forEach(({ source }, at) => {
    for (const one of source.around)
      if ((one.kind === 'plain' || one.kind === 'code') && !there.has(at)) dissolved.add(one)
  })
  outs.forEach(({ at }, i) => {
    const [left, right] = [outs[i - 1]?.at, outs[i + 1]?.at]
    if (at !== null || typeof left !== 'number' || typeof right !== 'number') return
    for (const one of base[left]!.source.around)
      if ((one.kind === 'plain' || one.kind === 'code') && base[right]!.source.around.includes(one))
        dissolved.add(one)
  })
  if (dissolved.size === 0) return outs
  return outs.map((out) =>
    out.around.some((one) => dissolved.has(one))
      ? {
          ...out,
          at: null,
          raw: out.token.kind === 'text' ? null : base[out.at ?? 0]!.raw,
          around: out.around.filter((one) => !dissolved.has(one)),
        }
      : out,
  )
}

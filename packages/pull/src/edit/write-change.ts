import type { Wrapper } from '../source/source-token.js'
import { plainTokens, type Token } from '../token/token.js'
import { tokensOf } from '../token/tokens-of.js'
import { aroundNew } from './around-new.js'
import type { BaseToken } from './base-leaf.js'
import { numberIn, onceIn } from './figures-in-text.js'
import type { LeafNote } from './note.js'
import { kept, type Out } from './out.js'
import type { Sources } from './sources.js'

interface Change {
  readonly base: readonly BaseToken[]
  readonly removed: { readonly from: number; readonly to: number }
  readonly added: readonly Token[]
}

interface ChangeContext {
  readonly sources: Sources
  readonly notes: LeafNote[]
  readonly before: Out | undefined
  readonly after: BaseToken | undefined
}

/** What stands in place of a changed stretch: what was typed, with the figures and vouched numbers that stay. */
export function writeChange(
  { base, removed, added }: Change,
  { sources, notes, before, after }: ChangeContext,
): { outs: Out[]; refused: string | null } {
  const gone = base.slice(removed.from, removed.to)
  let left: (Token | { readonly stays: readonly number[] })[] = [...added]
  const put = (place: { from: number; to: number } | null, stays: readonly number[]) => {
    if (place) left = [...left.slice(0, place.from), { stays }, ...left.slice(place.to)]
  }
  const asText = () => left.map((one): Token => ('stays' in one ? { kind: 'break' } : one))
  for (const [i, { token, source }] of gone.entries()) {
    if (token.kind !== 'figure' || sources.printedNow.has(token.name)) continue
    const reference = sources.figures.get(token.name)?.raw ?? source.text
    const again = onceIn(asText(), tokensOf([{ ...token, kind: 'text' }]))
    if (again)
      notes.push({ code: 'figure-bound-again', from: token.text, to: token.text, reference })
    const typed = again ?? numberIn(asText())
    if (!again && typed)
      notes.push({
        code: 'figure-typed-over',
        from: token.text,
        to: plainTokens(asText().slice(typed.from, typed.to)),
        reference,
      })
    if (!typed)
      notes.push({
        code: 'figure-removed',
        from: token.text,
        to: plainTokens(added).trim(),
        reference,
      })
    put(typed, [removed.from + i])
  }
  for (const { wrapper, all, inHunk } of added.length === 0 ? [] : vouchedIn(base, removed)) {
    const said = plainTokens(all.map((at) => base[at]!.token))
    const changed = inHunk.map((at) => base[at]!.token)
    if (numberIn(changed) && !inHunk.every((at) => isStaying(left, at))) {
      const typed = numberIn(asText())
      if (typed) {
        notes.push({
          code: 'vouched-number-changed',
          from: said,
          to: plainTokens(added).trim(),
          reference: wrapper.close,
        })
        put(typed, inHunk)
        continue
      }
    }
    notes.push({
      code: 'vouched-words-changed',
      from: said,
      to: plainTokens(added).trim(),
      reference: wrapper.close,
    })
  }
  let refused: string | null = null
  const surroundings = aroundNew(gone, before, after)
  const outs = left.flatMap((one): Out[] => {
    if ('stays' in one) return one.stays.map((at) => kept(base, at))
    const raw = rawOf(one, sources)
    if (raw === undefined) {
      refused ??=
        one.kind === 'note'
          ? 'a footnote that was made in Word'
          : 'an address that no link may have'
      return []
    }
    return [{ token: one, raw, around: surroundings.of(one, sources), at: null }]
  })
  return { outs, refused }
}

function isStaying(
  left: readonly (Token | { readonly stays: readonly number[] })[],
  at: number,
): boolean {
  return left.some((one) => 'stays' in one && one.stays.includes(at))
}

/** Words that an author vouches for, where some of them are changed. */
function vouchedIn(base: readonly BaseToken[], { from, to }: Change['removed']) {
  const wrappers = new Set<Wrapper>()
  for (const { source } of base.slice(from, to))
    for (const one of source.around) if (one.kind === 'authored') wrappers.add(one)
  return [...wrappers].map((wrapper) => {
    const all = base.flatMap(({ source }, at) => (source.around.includes(wrapper) ? [at] : []))
    return { wrapper, all, inHunk: all.filter((at) => at >= from && at < to) }
  })
}

function rawOf(token: Token, { figures, notes, addressOf }: Sources): string | null | undefined {
  switch (token.kind) {
    case 'figure':
      return figures.get(token.name)?.raw
    case 'note':
      return notes.get(token.id)
    case 'break':
      return '\\\n'
    case 'text':
      return token.href !== null && addressOf(token.href) === null ? undefined : null
  }
}

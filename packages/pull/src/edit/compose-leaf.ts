import { diffArrays } from 'diff'
import { isSpace, marksOf, tokensOf } from '../token/tokens-of.js'
import { marksKey, plainTokens, tokenKey, type Marks, type Token } from '../token/token.js'
import { markdownText, type TextPlace } from '../source/markdown-text.js'
import type { Wrapper } from '../source/source-token.js'
import type { BaseToken } from './base-leaf.js'
import { aroundFigure, numberIn, onceIn } from './figures-in-text.js'
import type { PullNoteCode } from './note.js'

/** What figures, footnotes and addresses of the edited file are in Markdown. */
export interface Sources {
  /** By the place that a figure was printed at: what it said there, and its reference as it was written. */
  readonly figures: ReadonlyMap<string, { readonly text: string; readonly raw: string }>
  readonly notes: ReadonlyMap<string, string>
  /** Places of figures that the edited file still prints. */
  readonly printedNow: ReadonlySet<string>
  addressOf(href: string): string | null
}

/** A text as it is written back, and as it will be printed. */
export interface ComposedLeaf {
  readonly markdown: string
  readonly printed: readonly Token[]
  readonly notes: readonly { code: PullNoteCode; from: string; to: string; reference?: string }[]
  /** Why it cannot be written; null where it can. */
  readonly refused: string | null
}

/** A piece of the text: a token of the base, or a new one. */
interface Out {
  readonly token: Token
  readonly raw: string | null
  readonly around: readonly Wrapper[]
  /** Its place among the tokens of the base; null for new ones. */
  readonly at: number | null
}

/**
 * Markdown that prints the edited tokens. What is still there of the base keeps its bytes, with what stands between:
 * marks, references, the author’s words, comments.
 */
export function composeLeaf(
  base: readonly BaseToken[],
  edited: readonly Token[],
  { sources, place }: { readonly sources: Sources; readonly place: TextPlace },
): ComposedLeaf {
  const notes: { code: PullNoteCode; from: string; to: string; reference?: string }[] = []
  const wanted = edited.flatMap((token) =>
    token.kind === 'figure' ? figureTokens(token, sources, notes) : [token],
  )
  const bound = boundAgain(base, wanted, sources, notes)
  const outs: Out[] = []
  let refused: string | null = null
  for (const { kept: same, from, to, added } of stretches(base, bound)) {
    if (same) {
      for (let at = from; at < to; at++) outs.push(kept(base, at))
      continue
    }
    const context = { sources, notes, before: outs.at(-1), after: base[to] }
    const written = writeChange({ base, removed: { from, to }, added }, context)
    outs.push(...written.outs)
    refused ??= written.refused
  }
  const all = withoutDissolved(base, outs)
  const markdown = assemble(base, all, place)
  return { markdown, printed: all.map(({ token }) => token), notes, refused }
}

interface Stretch {
  readonly kept: boolean
  /** Of the base. */
  readonly from: number
  readonly to: number
  readonly added: readonly Token[]
}

/** What is kept of the base and what is changed, in turn. Changes with no more than spaces between them are one. */
function stretches(base: readonly BaseToken[], edited: readonly Token[]): Stretch[] {
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

/** Figures that were typed again, word for word and once, where the edited file lost their bookmarks. */
function boundAgain(
  base: readonly BaseToken[],
  edited: readonly Token[],
  { figures, printedNow }: Sources,
  notes: { code: PullNoteCode; from: string; to: string; reference?: string }[],
): readonly Token[] {
  let now = edited
  for (const { token } of base) {
    if (token.kind !== 'figure' || printedNow.has(token.name)) continue
    const words = tokensOf([{ ...token, kind: 'text' }])
    const place = onceIn(now, words)
    if (
      !place ||
      onceIn(
        base.map((one) => one.token),
        words,
      )
    )
      continue
    const reference = figures.get(token.name)?.raw ?? ''
    notes.push({ code: 'figure-bound-again', from: token.text, to: token.text, reference })
    now = [
      ...now.slice(0, place.from),
      { ...token, ...marksOf(now[place.from]) },
      ...now.slice(place.to),
    ]
  }
  return now
}

/** Words that are no claim, and code, are what they are as a whole: with a part of it changed, all is plain text again. */
function withoutDissolved(base: readonly BaseToken[], outs: readonly Out[]): readonly Out[] {
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

function kept(base: readonly BaseToken[], at: number): Out {
  const { token, source } = base[at]!
  return { token, raw: null, around: source.around, at }
}

/** A figure of the edited file as it can be written: with what was typed beside it, or as it was where it was typed over. */
function figureTokens(
  token: Token & { kind: 'figure' },
  { figures }: Sources,
  notes: { code: PullNoteCode; from: string; to: string; reference?: string }[],
): Token[] {
  const known = figures.get(token.name)
  if (!known) return tokensOf([{ ...token, kind: 'text' }])
  if (known.text === token.text) return [token]
  const own = { ...token, text: known.text }
  const around = aroundFigure(token, known.text)
  if (!around) {
    notes.push({
      code: 'figure-typed-over',
      from: known.text,
      to: token.text,
      reference: known.raw,
    })
    return [own]
  }
  const text = (value: string): Token[] => {
    const marks = { strong: token.strong, emphasis: token.emphasis, href: token.href }
    return [...value.matchAll(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu)].map(([one]) => ({
      kind: 'text',
      text: one.replace(/\s+/, ' '),
      ...marks,
    }))
  }
  return [...text(around.before), own, ...text(around.after)]
}

interface Change {
  readonly base: readonly BaseToken[]
  readonly removed: { readonly from: number; readonly to: number }
  readonly added: readonly Token[]
}

interface ChangeContext {
  readonly sources: Sources
  readonly notes: { code: PullNoteCode; from: string; to: string; reference?: string }[]
  readonly before: Out | undefined
  readonly after: BaseToken | undefined
}

function writeChange(
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

/** What is set around new words: what was around those they replace or stand between, as far as Word shows the same. */
function aroundNew(
  gone: readonly BaseToken[],
  before: Out | undefined,
  after: BaseToken | undefined,
) {
  const left = before?.around ?? []
  const right = after?.source.around ?? []
  const shared = left.filter((one, i) => right[i] === one)
  const replaced = gone.find(({ token }) => token.kind === 'text')?.source.around
  const candidates = [
    ...(replaced ? [replaced.filter(({ kind }) => kind !== 'plain' && kind !== 'code')] : []),
    shared,
    left.filter(isShown),
    right.filter(isShown),
  ].filter((all) => gone.length > 0 || all.every((one) => isShown(one) || shared.includes(one)))
  const made = new Map<string, Wrapper[]>()
  return {
    of(token: Token, { addressOf }: Sources): readonly Wrapper[] {
      if (token.kind === 'note' || token.kind === 'break') return shared
      const wanted = marksOf(token)
      const fitting = candidates.find((all) => marksKey(shownBy(all, wanted)) === marksKey(wanted))
      if (fitting) return fitting
      const inside = candidates
        .filter((all) => isWithin(shownBy(all, wanted), wanted))
        .toSorted((a, b) => b.length - a.length)[0]
      const rest = inside ?? shared.filter((one) => !isShown(one))
      const key = `${marksKey(wanted)}${candidates.indexOf(rest)}`
      const known = made.get(key)
      if (known) return known
      const has = shownBy(rest, wanted)
      const all = [...rest]
      if (wanted.href !== null && has.href === null)
        all.push({ kind: 'link', open: '[', close: `](${addressOf(wanted.href) ?? ''})` })
      if (wanted.strong && !has.strong) all.push({ kind: 'strong', open: '**', close: '**' })
      if (wanted.emphasis && !has.emphasis) all.push({ kind: 'emphasis', open: '*', close: '*' })
      made.set(key, all)
      return all
    },
  }
}

function isShown({ kind }: Wrapper): boolean {
  return kind === 'strong' || kind === 'emphasis' || kind === 'link'
}

/** What wrappers show; a link is taken to lead where it should. */
function shownBy(all: readonly Wrapper[], { href }: Marks): Marks {
  return {
    strong: all.some(({ kind }) => kind === 'strong'),
    emphasis: all.some(({ kind }) => kind === 'emphasis'),
    href: all.some(({ kind, close }) => kind === 'link' && href !== null && close.includes(href))
      ? href
      : all.some(({ kind }) => kind === 'link')
        ? 'another'
        : null,
  }
}

function isWithin(a: Marks, b: Marks): boolean {
  return (
    (!a.strong || b.strong) && (!a.emphasis || b.emphasis) && (a.href === null || a.href === b.href)
  )
}

function assemble(base: readonly BaseToken[], outs: readonly Out[], place: TextPlace): string {
  let text = ''
  let open: readonly Wrapper[] = []
  let fresh = ''
  const flush = () => {
    text += markdownText(fresh, { begins: place.begins && text === '', inCell: place.inCell })
    fresh = ''
  }
  const change = (to: readonly Wrapper[]) => {
    const other = open.findIndex((one, i) => one !== to[i])
    const same = other < 0 ? open.length : other
    if (same === open.length && same === to.length) return
    flush()
    const closed = open.slice(same).toReversed()
    text += closed.map((one) => one.close).join('')
    text += to
      .slice(same)
      .map((one) => one.open)
      .join('')
    open = to
  }
  outs.forEach(({ token, raw, around, at }, i) => {
    const own = at === null ? undefined : base[at]
    const follows = own && (own.isFirst ? i === 0 : at !== null && outs[i - 1]?.at === at - 1)
    if (own && follows) {
      flush()
      text += own.before
      open = around
    } else change(around)
    if (own) {
      flush()
      text += own.raw
    } else if (token.kind === 'text') fresh += token.text
    else {
      flush()
      text += raw ?? ''
    }
  })
  flush()
  const last = outs.at(-1)?.at
  const tail = last === null || last === undefined ? null : base[last]!.after
  if (tail === null) change([])
  return text + (tail ?? '')
}

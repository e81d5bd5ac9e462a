import type { Wrapper } from '../source/source-token.js'
import { marksKey, type Marks, type Token } from '../token/token.js'
import { marksOf } from '../token/tokens-of.js'
import type { BaseToken } from './base-leaf.js'
import type { Out } from './out.js'
import type { Sources } from './sources.js'

/** What is set around new words: what was around those they replace or stand between, as far as Word shows the same. */
export function aroundNew(
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

import { marksOf, tokensOf } from '../token/tokens-of.js'
import type { Token } from '../token/token.js'
import type { BaseToken } from './base-leaf.js'
import { aroundFigure, onceIn } from './figures-in-text.js'
import type { LeafNote } from './note.js'
import type { Sources } from './sources.js'

/** A figure of the edited file as it can be written: with what was typed beside it, or as it was where it was typed over. */
export function figureTokens(
  token: Token & { kind: 'figure' },
  { figures }: Sources,
  notes: LeafNote[],
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

/** Figures that were typed again, word for word and once, where the edited file lost their bookmarks. */
export function boundAgain(
  base: readonly BaseToken[],
  edited: readonly Token[],
  { figures, printedNow }: Sources,
  notes: LeafNote[],
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

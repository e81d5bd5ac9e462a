import { alike } from '@inspectorate/provenance/word'
import type { Marks, Piece, Token } from './token.js'

const words = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu

/** Pieces of a paragraph as words, signs and single spaces, without space at its ends. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      tokens.push(piece.kind === 'figure' ? { ...piece, text: alike(piece.text).trim() } : piece)
      continue
    }
    for (const [text] of alike(piece.text).matchAll(words)) {
      const before = tokens.at(-1)
      if (text === ' ' && (!before || isSpace(before) || before.kind === 'break')) continue
      if (before?.kind === 'text' && continues(before, piece, text))
        tokens[tokens.length - 1] = { ...before, text: before.text + text }
      else tokens.push({ ...piece, text })
    }
  }
  while (tokens.length > 0 && isSpace(tokens.at(-1)!)) tokens.pop()
  return tokens
    .filter((one, i) => !(isSpace(one) && tokens[i + 1]?.kind === 'break'))
    .map(asNeighbours)
}

export function isSpace(token: Token): boolean {
  return token.kind === 'text' && token.text === ' '
}

/** A word that programs have cut into runs is one word. */
function continues(before: Token & { kind: 'text' }, marks: Marks, text: string): boolean {
  return (
    /[\p{L}\p{N}\p{M}]$/u.test(before.text) &&
    /^[\p{L}\p{N}\p{M}]/u.test(text) &&
    before.strong === marks.strong &&
    before.emphasis === marks.emphasis &&
    before.href === marks.href
  )
}

/** Nobody sees whether a space is bold: it is what both its neighbours are. */
function asNeighbours(token: Token, at: number, all: readonly Token[]): Token {
  if (token.kind !== 'text' || !isSpace(token)) return token
  const before = marksOf(all[at - 1])
  const after = marksOf(all[at + 1])
  return {
    ...token,
    strong: before.strong && after.strong,
    emphasis: before.emphasis && after.emphasis,
    href: before.href === after.href ? before.href : null,
  }
}

export function marksOf(token: Token | undefined): Marks {
  if (token?.kind !== 'text' && token?.kind !== 'figure')
    return { strong: false, emphasis: false, href: null }
  const { strong, emphasis, href } = token
  return { strong, emphasis, href }
}

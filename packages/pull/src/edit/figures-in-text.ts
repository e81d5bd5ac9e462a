import { plainTokens, type Token } from '../token/token.js'

const ones = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half|most|all'
const number = new RegExp(
  `(?:\\d[\\d.,]*|\\b(?:${ones})\\b)(?:\\s?%|\\sper\\scent)?(?:\\s(?:out\\sof(?:\\sthe)?|of(?:\\sthe)?)\\s(?:\\d[\\d.,]*|\\b(?:${ones})\\b))?`,
  'iu',
)

/** Where tokens say a number, with what belongs to it, such as “29 of the 38”; null where they say none. */
export function numberIn(tokens: readonly Token[]): { from: number; to: number } | null {
  const starts: number[] = []
  let text = ''
  for (const token of tokens) {
    starts.push(text.length)
    text += plainTokens([token]) || '\uFFFC'
  }
  const found = number.exec(text)
  if (!found) return null
  const end = found.index + found[0].replace(/[.,]+$/, '').length
  const from = starts.findLastIndex((start) => start <= found.index)
  const to = starts.findLastIndex((start) => start < end) + 1
  return { from, to }
}

/** Where tokens say just these words, once; null otherwise. */
export function onceIn(
  tokens: readonly Token[],
  words: readonly Token[],
): { from: number; to: number } | null {
  const wanted = words.map((one) => plainTokens([one]))
  const places = tokens.flatMap((_, at) =>
    wanted.every((text, i) => {
      const token = tokens[at + i]
      return token?.kind === 'text' && token.text === text
    })
      ? [at]
      : [],
  )
  return places.length === 1 && wanted.length > 0
    ? { from: places[0]!, to: places[0]! + wanted.length }
    : null
}

/** A figure that text was typed into, as the figure with that text before and after it; null where its own words are gone. */
export function aroundFigure(
  token: Token & { kind: 'figure' },
  printed: string,
): { readonly before: string; readonly after: string } | null {
  const at = token.text.indexOf(printed)
  if (at < 0 || printed === '') return null
  const before = token.text.slice(0, at)
  const after = token.text.slice(at + printed.length)
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) || /^[.,]\d/.test(after))
    return null
  return { before, after }
}

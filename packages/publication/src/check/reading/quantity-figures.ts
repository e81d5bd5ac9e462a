import type { FigureReading, TypedFigure } from './figure-reading.js'
import type { WordClaim } from './word-claim.js'

/** What a word of quantity may stand for, in per cent of what it is said of. */
const shares: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:nearly|almost|virtually|practically) (?:none|no)|^(?:hardly|scarcely|barely)/i, 0.01, 20],
  [/^(?:nearly|almost|virtually|practically) (?:all|every|each)|^all but/i, 80, 99.99],
  [/^not (?:all|every)/i, 0, 99.99],
  [/minority|few/i, 0, 49.99],
  [/(?:great|vast|large|overwhelming) majority|bulk/i, 65, 99.99],
  [/majority|most/i, 50.01, 99.99],
]

/** Words of quantity as figures; what was read as a figure already is none again. */
export function quantityFigures(
  words: readonly WordClaim[],
  figures: readonly TypedFigure[],
): TypedFigure[] {
  return words.flatMap(({ kind, words: text, from }): TypedFigure[] => {
    const to = from + text.length
    if (figures.some((figure) => figure.from < to && figure.to > from)) return []
    const reading = readingOf(kind, text)
    return reading ? [{ reading, text, from, to, isWord: true }] : []
  })
}

function readingOf(kind: WordClaim['kind'], text: string): FigureReading | null {
  if (kind === 'none') return { kind: 'share', from: 0, to: 0 }
  if (kind === 'all') return { kind: 'share', from: 100, to: 100 }
  if (kind !== 'share' && kind !== 'all-but') return null
  const [, from, to] = shares.find(([pattern]) => pattern.test(text)) ?? []
  return from === undefined || to === undefined ? null : { kind: 'share', from, to }
}

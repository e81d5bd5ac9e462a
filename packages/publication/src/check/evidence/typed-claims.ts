import type { TypedFigure } from '../reading/figure-reading.js'
import { nonClaims } from '../reading/non-claims.js'
import { isOfOthers } from '../reading/passage.js'
import { spotFigures } from '../reading/spot-figures.js'
import type { Sentence } from '../reading/sentences.js'
import { blotted } from './claims.js'

/** What stands between a number and the noun that it counts. */
const between = String.raw`(?: (?:of )?(?:the |all |our |these |those )?(?:[\p{L}-]+ ){0,3}|-)`
const found =
  /^ (?:of (?:them|these|those) )?(?:were|was|had|have|has|did|rose|fell|improved|declined|stayed|remained|kept)\b/iu

/**
 * The figures of a sentence that are typed and claim something of what is counted: shares, percentages and counts
 * always, and bare numbers of one of the `things`, such as “services”, or of a hundred and more.
 */
export function typedClaims(sentence: Sentence, things: readonly string[]): TypedFigure[] {
  const { passage, text, spans } = sentence
  if (isOfOthers(passage)) return []
  const bound = spans.filter(({ kind }) => kind !== 'typed')
  const figures = spotFigures(blotted(text, [...bound, ...nonClaims(blotted(text, bound))]))
  const counted = new RegExp(`^${between}(?:${things.join('|')})(?:e?s)?\\b`, 'iu')
  return figures.filter(({ reading, to }) => {
    if (reading.kind !== 'number' && reading.kind !== 'bounded') return true
    if (passage.kind === 'cell') return true
    const value = reading.kind === 'number' ? reading.value : reading.from
    const after = text.slice(to, to + 80)
    // “At least one” and “no more than one” say what one is of, and no number.
    return value >= 100 || (value > 1 && (counted.test(after) || found.test(after)))
  })
}

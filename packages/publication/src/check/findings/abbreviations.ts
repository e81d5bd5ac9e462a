import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** Better known than what they stand for. */
const known = new Set(['HM', 'ISBN', 'UK', 'EU', 'NHS', 'BBC', 'LGBTQ', 'PDF', 'URL', 'PO', 'GP'])

/** Capitals, with at most small letters between: `MAPPA`, `OASys`, `PQiP`, `R-CAT`. */
const abbreviation =
  /(?<![\p{L}\d-])(?:\p{Lu}-)?\p{Lu}{2,}(?:[\p{Ll}]{0,2}\p{Lu}|ys)?(?=s?(?![\p{L}\d-]))(?! \p{Lu}?\d{3})/gu

/** Abbreviations used and nowhere defined as “Full Name (FN)”, or used before that; each once. */
export function undefinedAbbreviations(sentences: readonly Sentence[]): ProseFinding[] {
  const defined = new Set<string>(known)
  const told = new Set<string>()
  const names = sentences.flatMap(namesIn)
  return sentences.flatMap((sentence): ProseFinding[] => {
    for (const name of namesIn(sentence)) defined.add(name)
    if (sentence.passage.kind === 'heading') return []
    return [...sentence.text.matchAll(abbreviation)].flatMap(
      ({ 0: found, index }): ProseFinding[] => {
        if (defined.has(found) || told.has(found)) return []
        told.add(found)
        const later = names.includes(found)
        return [
          findingAt(sentence, index, {
            severity: 'advice',
            code: 'abbreviation-undefined',
            found,
            evidence: later ? 'It is written out only further on.' : 'It is nowhere written out.',
            mend: `Write it out here, with (${found}) after it.`,
          }),
        ]
      },
    )
  })
}

/** What stands in brackets after a name: `(MAPPA)`, `(SPOs)`, which defines the singular too. */
function namesIn({ text }: Sentence): string[] {
  return [...text.matchAll(/\(([\p{L}-]{2,})\)/gu)].flatMap(([, name = '']) => [
    name,
    name.replace(/s$/, ''),
  ])
}

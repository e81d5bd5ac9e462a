import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** Endings and pieces that British English spells in two ways; each pair is brought to one form. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[-‐]/g, ''],
  [/iz(?=e|ing|ation)/g, 'is'],
  [/yz(?=e|ing)/g, 'ys'],
  [/(?<=\p{L}{4})[ae]n(?=ce$|ces$|cy$)/gu, 'en'],
  [/(?<=judg|acknowledg)e(?=ment)/g, ''],
  [/programme/g, 'program'],
  [/(?<=advis)or/g, 'er'],
  [/(?<=focus|benefit|target|travel|counsel|label|model)([stl])\1?(?=ed|ing|or|er)/g, ''],
  [/(?<=behavi|col|fav|lab|neighb|hon|harb)our/g, 'or'],
  [/(?<=cent|met|theat)re(?=s?$)/g, 'er'],
]

/** Words of which both spellings are right, each in its place. */
const different = new Set(['re-cover', 'recover', 're-sign', 'resign', 're-form', 'reform'])

interface Use {
  readonly word: string
  readonly sentence: Sentence
  readonly at: number
}

/** Words spelt in two ways in one report: each less frequent spelling where it first stands. */
export function spellingVariants(sentences: readonly Sentence[]): ProseFinding[] {
  const uses = new Map<string, Map<string, Use[]>>()
  for (const sentence of sentences) {
    for (const { 0: found, index } of sentence.text.matchAll(/\p{L}[\p{L}-]{4,}/gu)) {
      const word = found.toLowerCase()
      if (different.has(word)) continue
      const form = alike.reduce((text, [from, to]) => text.replace(from, to), word)
      const spellings = uses.get(form) ?? new Map<string, Use[]>()
      uses.set(form, spellings)
      spellings.set(word, [...(spellings.get(word) ?? []), { word, sentence, at: index }])
    }
  }
  return [...uses.values()].flatMap((spellings): ProseFinding[] => {
    if (spellings.size < 2) return []
    const [usual, ...rarer] = [...spellings.values()].sort((a, b) => b.length - a.length)
    return rarer.map(([first]) =>
      findingAt(first!.sentence, first!.at, {
        severity: 'advice',
        code: 'spelling-variant',
        found: first!.word,
        evidence: `Elsewhere it is spelt ${usual![0]!.word} (${usual!.length} times).`,
        mend: 'Use one spelling.',
      }),
    )
  })
}

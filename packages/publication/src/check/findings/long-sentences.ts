import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** The most words a reader should have to hold together. */
const most = 35

export function longSentence(sentence: Sentence): ProseFinding[] {
  // Reasons and notes on the data are short texts of their own kind
  if (sentence.passage.source.path[0] !== 'narrative') return []
  const { length } = sentence.words
  if (length <= most) return []
  return [
    findingAt(sentence, 0, {
      severity: 'advice',
      code: 'long-sentence',
      found: `${length} words`,
      evidence: `Sentences of up to ${most} words are easily read.`,
      mend: 'Make two sentences of it.',
    }),
  ]
}

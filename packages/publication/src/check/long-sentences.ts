import type { ProseFinding } from './finding.js'
import { findingAt, type Sentence } from './sentences.js'

/** The most words a reader should have to hold together. */
const most = 35

export function longSentence(sentence: Sentence): ProseFinding[] {
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

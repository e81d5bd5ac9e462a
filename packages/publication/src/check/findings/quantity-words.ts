import { sharesTold } from '../../figures/shares-told.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'
import type { Span } from '../reading/passage.js'

/** A word of quantity whose meaning in the house scale does not hold the figure it stands with. */
export function quantityWords({ rated }: EvidenceIndex, sentence: Sentence): ProseFinding[] {
  const scale = (rated.framework.quantityWords ?? [])
    .flatMap(({ words, ...range }) => words.map((word) => ({ word, ...range })))
    .sort((a, b) => b.word.length - a.word.length)
  const taken: number[] = []
  return scale.flatMap(({ word, from, below }): ProseFinding[] => {
    const at = sentence.text.search(new RegExp(`\\b${word}\\b(?! ethnic)`, 'iu'))
    if (at < 0 || taken.some((place) => Math.abs(place - at) < 12)) return []
    taken.push(at, at + word.length)
    const nearest = sentence.spans
      .map((span) => ({ span, percent: percentOf(rated, span) }))
      .filter(({ percent }) => percent !== null)
      .sort((a, b) => Math.abs(a.span.from - at) - Math.abs(b.span.from - at))[0]
    if (!nearest || (nearest.percent! >= from && nearest.percent! < below)) return []
    const fitting = scale.filter(
      (one) => nearest.percent! >= one.from && nearest.percent! < one.below,
    )
    return [
      findingAt(sentence, at, {
        severity: 'warning',
        code: 'quantity-word-misused',
        found: sentence.text.slice(at, at + word.length),
        evidence: `${sentence.text.slice(nearest.span.from, nearest.span.to)} is ${Math.round(nearest.percent!)}%; in the house scale “${word}” means ${from}% to less than ${Math.min(100, below)}%.`,
        mend: `Write ${fitting.map((one) => `“${one.word}”`).join(' or ') || 'the figure alone'}.`,
      }),
    ]
  })
}

/** The share that a bound figure is of its relevant cases or answers, 0–100. */
export function percentOf(rated: EvidenceIndex['rated'], { reference }: Span): number | null {
  if (
    reference?.kind !== 'count' &&
    reference?.kind !== 'percent' &&
    reference?.kind !== 'number' &&
    reference?.kind !== 'quantity' &&
    reference?.kind !== 'share'
  )
    return null
  const [share] = sharesTold(rated, reference)
  return share && share.base > 0 ? (100 * share.hits) / share.base : null
}

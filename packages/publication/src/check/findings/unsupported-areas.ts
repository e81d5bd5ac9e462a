import { placedQuestions, standardsOf } from '@inspectorate/core'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { percentOf } from './quantity-words.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** A weakness is claimed against so strong a result: the top of the scale in most frameworks. */
const strong = 80

/**
 * Areas for improvement that the evidence does not bear out: every case figure in one is strong, or
 * a standard rated by its cases lists areas without a single figure.
 */
export function unsupportedAreas(
  index: EvidenceIndex,
  sentences: readonly Sentence[],
): ProseFinding[] {
  const areas = sentences.filter(
    ({ passage, from }) =>
      from === 0 &&
      passage.kind === 'paragraph' &&
      /^areas? for improvement/i.test(passage.heading),
  )
  return [...areas.flatMap((area) => allStrong(index, area)), ...withoutFigures(index, areas)]
}

function allStrong({ rated }: EvidenceIndex, area: Sentence): ProseFinding[] {
  const placed = placedQuestions(rated.framework)
  const shares = area.passage.spans.flatMap((span) => {
    const { reference } = span
    if (!reference || !('answer' in reference)) return []
    if (placed.get(reference.question)?.asked !== 'of-cases') return []
    const share = percentOf(rated, span)
    return share === null ? [] : [reference.answer === 'no' ? 100 - share : share]
  })
  if (shares.length === 0 || shares.some((share) => share < strong)) return []
  return [
    findingAt(area, 0, {
      severity: 'warning',
      code: 'area-unsupported',
      found: 'an area for improvement',
      evidence: `Every figure in it is strong: ${shares.map((share) => `${Math.round(share)}%`).join(', ')}.`,
      mend: 'Bind the figure that shows the weakness, or move it to the strengths.',
    }),
  ]
}

function withoutFigures({ rated }: EvidenceIndex, areas: readonly Sentence[]): ProseFinding[] {
  const byCases = standardsOf(rated.framework).filter(({ keyQuestions }) => keyQuestions.length > 0)
  return byCases.flatMap(({ id }): ProseFinding[] => {
    const own = areas.filter(({ passage }) => passage.source.section === id)
    const bound = own.some(({ passage }) => passage.spans.some(({ kind }) => kind === 'figure'))
    if (own.length === 0 || bound) return []
    return [
      findingAt(own[0]!, 0, {
        severity: 'warning',
        code: 'area-unsupported',
        found: 'areas for improvement without a figure',
        evidence: 'The standard is rated by its cases; none of its areas names a result.',
        mend: 'Bind the results that show the weakness.',
      }),
    ]
  })
}

import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'
import { standardsOf } from '@inspectorate/core'
import { numberPattern, readNumber } from '../reading/typed-number.js'

/** References to numbered parts that do not exist. Lists that skip a number are refused with the narrative. */
export function numbering(index: EvidenceIndex, sentences: readonly Sentence[]): ProseFinding[] {
  return sentences.flatMap((sentence) => missingParts(index, sentence))
}

function missingParts({ rated }: EvidenceIndex, sentence: Sentence): ProseFinding[] {
  const last = rated.inspection.recommendations.length
  const standards = standardsOf(rated.framework).map(({ id }) => id)
  const recommendations = [
    ...sentence.text.matchAll(
      new RegExp(
        `\\brecommendations? (?:number )?(${numberPattern})\\b(?! (?:of|in|from|made)\\b)`,
        'giu',
      ),
    ),
  ].filter(([, number]) => readNumber(number!)! > last)
  const sections = [...sentence.text.matchAll(/\b(?:standard|section) (\d+\.\d+)\b/giu)].filter(
    ([, id]) => !standards.includes(id!),
  )
  return [
    // That is certain: it is not said of another report, and this one has no such number.
    ...recommendations.map(({ 0: found, index: at }): ProseFinding => ({
      ...gap(sentence, at, found, `There are ${last} recommendations.`),
      severity: 'error',
    })),
    ...sections.map(({ 0: found, index: at }) =>
      gap(sentence, at, found, `The standards are ${standards.join(', ')}.`),
    ),
  ]
}

function gap(sentence: Sentence, at: number, found: string, evidence: string): ProseFinding {
  return findingAt(sentence, at, {
    severity: 'warning',
    code: 'numbering-gap',
    found,
    evidence,
    mend: 'Correct the number, or add what is missing.',
  })
}

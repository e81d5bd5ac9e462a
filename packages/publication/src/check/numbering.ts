import type { EvidenceIndex } from './evidence-index.js'
import type { ProseFinding } from './finding.js'
import { findingAt, sourceOffset, type Sentence } from './sentences.js'
import { standardsOf } from '@inspectorate/core'
import { numberPattern, readNumber } from './typed-number.js'

/** References to numbered parts that do not exist, and numbered lists that skip a number. */
export function numbering(index: EvidenceIndex, sentences: readonly Sentence[]): ProseFinding[] {
  return [...sentences.flatMap((sentence) => missingParts(index, sentence)), ...listGaps(sentences)]
}

function missingParts({ rated }: EvidenceIndex, sentence: Sentence): ProseFinding[] {
  const last = rated.inspection.recommendations.length
  const standards = standardsOf(rated.framework).map(({ id }) => id)
  const recommendations = [
    ...sentence.text.matchAll(
      new RegExp(`\\brecommendations? (?:number )?(${numberPattern})\\b`, 'giu'),
    ),
  ].filter(([, number]) => readNumber(number!)! > last)
  const sections = [...sentence.text.matchAll(/\b(?:standard|section) (\d+\.\d+)\b/giu)].filter(
    ([, id]) => !standards.includes(id!),
  )
  return [
    ...recommendations.map(({ 0: found, index: at }) =>
      gap(sentence, at, found, `There are ${last} recommendations.`),
    ),
    ...sections.map(({ 0: found, index: at }) =>
      gap(sentence, at, found, `The standards are ${standards.join(', ')}.`),
    ),
  ]
}

/** An author’s own numbers in a list; Markdown prints them in order whatever was written. */
function listGaps(sentences: readonly Sentence[]): ProseFinding[] {
  let before: { number: number; section: string } | null = null
  return sentences.flatMap((sentence): ProseFinding[] => {
    const { source, section } = sentence.passage
    const at = sourceOffset(sentence, 0)
    const item = sentence.from === 0 ? /(?:^|\n)\s*(\d+)[.)] +$/.exec(source.slice(0, at)) : null
    if (!item) {
      if (sentence.passage.kind === 'heading') before = null
      return []
    }
    const number = Number(item[1])
    const expected: number = before?.section === section ? before.number + 1 : 1
    before = { number, section }
    return number === expected || number === 1
      ? []
      : [gap(sentence, 0, String(number), `The item before is ${expected - 1}.`)]
  })
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

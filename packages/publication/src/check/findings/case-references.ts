import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** References by which a record can be found: case ids of this inspection, and numbers of other systems. */
const foreign =
  /\b(?:CRN|PNC|NOMS|case (?:number|reference|no\.?|ref\.?))[ :]*[A-Z]?\d{2,}[\w/]*|\b[A-Z]\d{6}\b|\b[A-Z]\d{4}[A-Z]{2}\b/giu

/** Finds them; the set of ids is made once for all sentences. */
export function caseReferences({ rated }: EvidenceIndex): (sentence: Sentence) => ProseFinding[] {
  const ids = new Set(
    [rated.inspection.cases, ...Object.values(rated.inspection.surveys)]
      .flat()
      .map(({ id }) => id.toLowerCase()),
  )
  return (sentence) => referencesIn(ids, sentence)
}

function referencesIn(ids: ReadonlySet<string>, sentence: Sentence): ProseFinding[] {
  // Each run is taken whole: a pattern that looks for the digit in it takes a time that grows with its square
  const own = [...sentence.text.matchAll(/[\p{L}\d][\p{L}\d-]*/gu)]
    .map(({ 0: run, index }) => ({ found: run.replace(/(?<!-)-+$/, ''), index }))
    .filter(({ found }) => /\p{L}/u.test(found) && /\d/.test(found) && ids.has(found.toLowerCase()))
  const others = [...sentence.text.matchAll(foreign)].map(({ 0: found, index }) => ({
    found,
    index,
  }))
  return [...own, ...others].map(({ found, index }) =>
    findingAt(sentence, index, {
      severity: 'error',
      code: 'case-reference',
      found,
      evidence: 'It leads to the record of one person.',
      mend: 'Leave it out of the text.',
    }),
  )
}

import type { At } from './at.js'

/** What can be wrong with the evidence and the details of an inspection beyond what cannot be read. */
export type EvidenceCode =
  | 'key-question-blank'
  | 'routing-blank'
  | 'entered-twice'
  | 'sample-window'
  | 'publication-date'
  | 'context-percentage'
  | 'context-shares'
  | 'isbn-invalid'
  | 'recommendation-twice'
  | 'lowest-rating-unanswered'

/** A finding about evidence or details, in whole sentences. */
export interface EvidenceFinding extends At {
  readonly code: EvidenceCode
  readonly found: string
  readonly mend: string
}

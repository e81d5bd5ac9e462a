export type { Blocks } from './blocks.js'
export { bindFigures } from './bind-figures.js'
export { authorsWords, type WordOfAuthor } from '../narrative/authors-words.js'
export { checkInspection } from './check-inspection.js'
export type { EvidenceCode, EvidenceFinding } from './inputs/evidence-finding.js'
export type {
  DecisionFinding,
  Finding,
  NoteFinding,
  ProseCode,
  ProseFinding,
  Severity,
} from './finding.js'

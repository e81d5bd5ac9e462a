export { bindFigures } from './finding/bind-figures.js'
export { authorsWords, type WordOfAuthor } from '../narrative/authors-words.js'
export {
  holdingBack,
  inspectionStatus,
  type InspectionStatus,
  type PartStatus,
} from './inspection-status.js'
export type { StatusPart } from './parts-of-work.js'
export type { ThingToDo } from './things-to-do.js'
export { findFigures, type FoundFigure } from './find-figures.js'
export { checkTexts, type TextEvidence, type TextFinding } from './check-texts.js'
export type { KnownFigure } from './evidence/known-figure.js'
export { checkInspection } from './check-inspection.js'
export type { EvidenceCode, EvidenceFinding } from './finding/evidence-finding.js'
export type { Severity } from './finding/at.js'
export type {
  Blocks,
  DecisionFinding,
  Finding,
  NoteFinding,
  ProseCode,
  ProseFinding,
} from './finding/finding.js'

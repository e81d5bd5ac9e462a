export type { Blocks } from './blocks.js'
export { bindFigures } from './bind-figures.js'
export { checkInspection } from './check-inspection.js'
export type { DecisionFinding, Finding, ProseCode, ProseFinding, Severity } from './finding.js'

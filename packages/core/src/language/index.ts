export type { Adjustment } from './schema/adjustment-schema.js'
export { kindOfAdjustment } from './schema/kind-of-adjustment.js'
export { backtestOf, type Backtest, type BacktestedRow } from './backtest/backtest.js'
export { canonical } from './compare/canonical.js'
export { compareRules, type RulesChange } from './compare/compare-rules.js'
export { parseRules } from './compile/compile-rules.js'
export type { CompiledNode, Rules } from './rules.js'
export type { Condition } from './schema/condition-schema.js'
export { kindOfCondition } from './schema/kind-of-condition.js'
export { kindOfRate } from './schema/kind-of-rate.js'
export type { Rate } from './schema/rate-schema.js'
export { parseEvidence } from './evidence/parse-evidence.js'
export { EvidenceSchema, type Evidence } from './schema/evidence-schema.js'
export { WorkedCasesSchema, type WorkedCase } from './schema/worked-case-schema.js'
export { textOf, tryCase, type CaseDifference, type TriedCase } from './evidence/try-case.js'
export { migrateFramework } from './migrate/migrate-framework.js'
export { parseOldFramework } from './migrate/parse-old-framework.js'
export { TableIsNoShare } from './migrate/shares-as-cuts.js'
export { rateRules, type Outcome } from './rate-rules.js'
export { explainRules, type NodeExplanation } from './explain/explain-rules.js'
export { sayRange } from './explain/say-range.js'
export { describeRules, type NodeDescription } from './explain/describe-rules.js'
export { RulesFault } from './rules-fault.js'
export { proveRules } from './proof/prove-rules.js'
export type { ProofCase, ProofFinding } from './proof/proof.js'
export { wordProofFinding, type WordedFinding } from './proof/word-proof-finding.js'
export { RulesSchema, type RuleNode, type RulesFile } from './schema/rules-schema.js'
export type { Step } from './step.js'
export type { NotRatedReason, Value, Why } from './value.js'
export { ratingsOfScale } from './inspect/ratings-of-scale.js'
export { frameworkOfRules } from './inspect/framework-of-rules.js'
export {
  stressRules,
  type NodeFirmness,
  type OtherResult,
  type RulesStress,
} from './stress/stress-rules.js'
export type { InputChange } from './stress/input-change.js'
export { explainStress, type StressExplanation } from './stress/explain-stress.js'
export { evidenceOf } from './inspect/evidence-of.js'
export { parseRuledScorecard } from './scorecard/parse-ruled-scorecard.js'
export {
  inputsAsked,
  type AskedInput,
  type AskedRecords,
  type Choice,
} from './asked/inputs-asked.js'
export { textIn } from '../names.js'

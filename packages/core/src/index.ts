export { bareRecord, ownEntry } from './bare-record.js'
export { benchmark, type Benchmarked } from './benchmark/benchmark.js'
export { oddCharacter, oddInId } from './odd-character.js'
export { counted } from './wording/counted.js'
export { jsonPath } from './json/json-path.js'
export { parseJson } from './json/parse-json.js'
export { jsonSchemas } from './schemas/json-schemas.js'
export { describeFound, oneOf, type Issue, type IssueCode, type Parsed } from './issue.js'
export {
  InspectionError,
  isInspectionError,
  parsedOrThrow,
  type InspectionErrorCode,
} from './inspection-error.js'
export type {
  Block,
  Characteristic,
  Domain,
  Framework,
  Guidance,
  KeyQuestion,
  OverallRule,
  Question,
  Rating,
  Source,
  Standard,
  Survey,
  Tone,
} from './framework/framework.js'
export {
  caseQuestions,
  isPooled,
  ownCaseQuestions,
  placedQuestions,
  pooledQuestions,
  questionsOfStandard,
  standardsOf,
  type PlacedQuestion,
} from './framework/framework-questions.js'
export { isBeyondYesNo } from './framework/beyond-yes-no.js'
export { plainRouting, type PlainRouting } from './framework/plain-routing.js'
export { withCharacteristics } from './framework/with-characteristics.js'
export {
  isInspectionId,
  InspectionFileSchema,
  InspectionSchema,
  type Answer,
  type Case,
  type ContextFigure,
  type DepartureDecision,
  type Inspection,
  type InspectionFile,
  type Judgement,
  type Recommendation,
} from './inspection/inspection-schema.js'
export {
  codeScheme,
  codeSchemes,
  printedCodes,
  schemesMeant,
  ServiceCodesSchema,
  type CodeOf,
  type CodeScheme,
  type PrintedCode,
  type ServiceCodes,
} from './inspection/service-codes.js'
export type { Correction } from './inspection/publication-schema.js'
export type * from './outcome/ratings.js'
export { explainStep } from './rating/explain-step.js'
export { bandOf, type Band, type Banding } from './rating/band.js'
export {
  explain,
  type Explanation,
  type ExplanationNode,
  type Explanations,
} from './rating/explain.js'
export {
  percentageOf,
  percentageStated,
  roundHalfUp,
  type Percentage,
} from './rating/percentage.js'
export { rate, type RatingEvidence } from './rating/rate.js'
export type { InspectionDecisions } from './inspection/inspection-decisions.js'
export { rateInspection, rateTally } from './rating/rate-inspection.js'
export { isDecided } from './outcome/is-decided.js'
export { overallWords, standardWords } from './rating/rating-words.js'
export { rankOf, ratingOf, scaleOf } from './rating/scale.js'
export { printedName, printedNumber } from './rating/printed-name.js'
export { checkAnswers, type Answerable } from './inspection/parse/check-answers.js'
export { namesInRouting } from './answers/names-in-routing.js'
export { describeRouting } from './answers/describe-routing.js'
export { meets, type Routed } from './answers/routing.js'
export type { Routing } from './answers/routing-schema.js'
export { frameworkNamedBy } from './inspection/parse/framework-named-by.js'
export {
  parseInspection,
  sectionIds,
  type FramedInspection,
} from './inspection/parse/parse-inspection.js'
export { comparable, invisible, tidyText } from './comparable.js'
export { nearestTo } from './nearest.js'
export { saysSomething } from './says-something.js'
export { parseWith } from './parse-with.js'
export { parseScorecard } from './scorecard/parse-scorecard.js'
export { rateScorecard } from './scorecard/rate-scorecard.js'
export {
  ScorecardSchema,
  type Scorecard,
  type StandardResult,
} from './scorecard/scorecard-schema.js'
export { sampleInterval, type SampleSize } from './statistics/sample-interval.js'
export { wilsonInterval, wilsonIntervalOf } from './statistics/wilson-interval.js'
export { GrowingTable, type CaseTable, type TabledCase } from './table/case-table.js'
export { casesOf, keptTable, tableOf } from './table/tabled-cases.js'
export type { Codes, Field } from './table/field.js'
export type { Fields } from './table/growing-fields.js'
export { columnsOf, tallyColumns, type CaseColumns } from './tally/tally-columns.js'
export { countedBy, poolRecord } from './inspection/parse/pool-record.js'
export type { SampleDraw } from './inspection/sample-draw-schema.js'
export { NamedRecordSchema, type PooledRecord } from './inspection/pooled-record.js'
export { repeatedAnswers, type RepeatedQuestion } from './inspection/count/repeated-answers.js'
export { repeatedByPair, type RepeatedByPair } from './inspection/count/repeated-by-pair.js'
export { pooledTally, tallyInspection, withPooled } from './inspection/count/pooled-tally.js'
export { tallyCases, tallyResponses } from './inspection/count/tally-cases.js'
export { countsOf, emptyTally, mergeTallies, tally, type Tallied } from './tally/tally.js'
export { TallySchema, type AnswerCounts, type Tally, type TallyPart } from './tally/tally-schema.js'
export { adjustPValues } from './statistics/adjust-p-values.js'
export { chiSquare, type ChiSquare } from './statistics/chi-square.js'
export { differenceOfShares, type Estimate } from './statistics/difference.js'
export { fisherExact, type FisherExact } from './statistics/fisher-exact.js'
export { riskRatio } from './statistics/risk-ratio.js'
export type { TwoGroups } from './statistics/two-by-two.js'
export { explainFirmness, type FirmnessExplanation } from './stress/explain-firmness.js'
export { firmness, type Firmness } from './stress/firmness.js'
export { stress, type Stress } from './stress/stress.js'
export type { BootstrapShares } from './stress/bootstrap.js'
export type { OverallFirmness } from './stress/overall-firmness.js'
export type { RatingStep, StandardFirmness } from './stress/standard-firmness.js'
export { whatIf, type Supposition, type WhatIf } from './what-if/what-if.js'

export { describeFound, oneOf, type Issue, type IssueCode, type Parsed } from './issue.js'
export { InspectionError, isInspectionError, parsedOrThrow, type InspectionErrorCode } from './inspection-error.js'
export {
  FrameworkSchema,
  type Block,
  type Characteristic,
  type Condition,
  type Domain,
  type Framework,
  type Guidance,
  type KeyQuestion,
  type OverallRule,
  type Question,
  type Rating,
  type Source,
  type Standard,
  type Survey,
  type Tone,
} from './framework/framework-schema.js'
export {
  caseQuestions,
  placedQuestions,
  questionsOfStandard,
  standardsOf,
  type PlacedQuestion,
} from './framework/framework-questions.js'
export { parseFramework } from './framework/parse-framework.js'
export {
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
export type * from './rating/ratings.js'

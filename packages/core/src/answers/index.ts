export { AnswerSetSchema, YesSchema, type AnswerSetFile, type Yes } from './answer-set-schema.js'
export { RoutingSchema, type Routing } from './routing-schema.js'
export {
  answerSet,
  type AnswerSet,
  type AnswerValue,
  type ChoiceSet,
  type DateSet,
  type NumberSet,
  type Side,
  type TextSet,
} from './answer-set.js'
export { yesNo } from './yes-no.js'
export type { AnswerFault, ReadAnswer } from './answer-fault.js'
export { readAnswer } from './read-answer.js'
export { readChosen } from './read-several.js'
export { canonicalFault } from './canonical-fault.js'
export { answerQuestions, type AnswerableQuestion, type AnswerQuestion } from './answer-question.js'
export { checkAnswerQuestions, checkAnswerSets, type Nameable } from './check-answer-questions.js'
export { describeRouting } from './describe-routing.js'
export type { Routed } from './routing.js'
export { tallyAnswers } from '../tally/tally-answers.js'
export { answerColumnsOf, tallyAnswerColumns, type AnswerColumns } from '../tally/answer-columns.js'
export { tallyStatement, type TallyTables } from '../tally/tally-statement.js'
export { answerRows, type AnswerRow } from '../tally/answer-rows.js'
export { tallyOfRows, type CountedRow } from '../tally/tally-of-rows.js'

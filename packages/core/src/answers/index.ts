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
export { yesNo, yesNoWords } from './yes-no.js'
export { textIn } from '../names.js'
export type { AnswerFault, ReadAnswer } from './answer-fault.js'
export { readAnswer } from './read-answer.js'
export { expectedNumber } from './read-number.js'
export { textOfUnits } from './units.js'
export { readChosen } from './read-several.js'
export { splittingChoices, type SplitChoices } from './split-choices.js'
export { canonicalFault } from './canonical-fault.js'
export { answerQuestions, type AnswerableQuestion, type AnswerQuestion } from './answer-question.js'
export { checkAnswerQuestions, checkAnswerSets, type Nameable } from './check-answer-questions.js'
export { askedInTable } from './asked-in-table.js'
export { describeRouting } from './describe-routing.js'
export type { Routed } from './routing.js'
export { tallyAnswers } from '../tally/tally-answers.js'
export { answerColumnsOf, tallyAnswerColumns, type AnswerColumns } from '../tally/answer-columns.js'
export { tallyStatement, type TallyTables } from '../tally/tally-statement.js'
export { answerRows, type AnswerRow } from '../tally/answer-rows.js'
export { tallyOfRows, type CountedRow } from '../tally/tally-of-rows.js'
export {
  answerPairs,
  agreementOn,
  mergePairsOfAnswers,
  type AnswerPairs,
} from './figures/answer-pairs.js'
export {
  answeredOf,
  countedAnswers,
  notAnswered,
  relevantOf,
  type CountedAnswers,
} from './figures/counted-answers.js'
export { answersTogether } from './figures/answers-together.js'
export { choicesCompared, comparedAnswers } from './figures/compared-answers.js'
export {
  distributionOf,
  type AnswerDistribution,
  type DistributionRow,
} from './figures/distribution-of.js'
export { figureFault, type AnswerFigure } from './figures/figure-fault.js'
export { measureOf } from './figures/measure-of.js'
export { medianOf, type Median } from './figures/median-of.js'
export { changeOf, netOf } from './figures/net-of.js'
export { numbersIn } from './figures/numbers-in.js'
export {
  printedMean,
  printedMedian,
  printedNumber,
  printedPercent,
} from './figures/print-figure.js'
export { answeredResponses, responseRate, type ResponseRate } from './figures/response-rate.js'
export { sayBase } from './figures/say-base.js'
export { shareOfAnswers, type Base, type Share } from './figures/share-of-answers.js'
export { themesOf, type Theme } from './figures/themes-of.js'
export { yesOfRelevant } from './figures/yes-of-relevant.js'

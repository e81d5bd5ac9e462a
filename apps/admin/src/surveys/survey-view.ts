import {
  countsOf,
  percentageOf,
  roundHalfUp,
  tallyResponses,
  type Case,
  type Framework,
  type Survey,
} from '@inspectorate/core'
import {
  answeredOf,
  countedAnswers,
  distributionOf,
  medianOf,
  printedMedian,
  printedPercent,
  textIn,
  yesNo,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import { formQuestions } from '../inspection/case-answers.js'

/** What was answered in a survey: questions of yes and no in one table, each other in one of its own. */
export function surveyView(framework: Framework, survey: Survey, responses: readonly Case[]) {
  const counted = tallyResponses(framework, survey.id, responses)
  const questions = formQuestions(framework, survey.questions)
  return {
    id: survey.id,
    title: survey.title,
    respondents: survey.respondents,
    responses: counted.size,
    questions: questions
      .filter(({ ready }) => ready.set === yesNo)
      .map(({ question: { id, text } }) => {
        const { yes, no, na } = countsOf(counted, id)
        const percent = yes + no === 0 ? null : roundHalfUp(percentageOf(yes, yes + no))
        return { text, yes, no, na, percent }
      }),
    others: questions
      .filter(({ ready }) => ready.set !== yesNo)
      .map(({ question, ready }) => ({
        text: question.text,
        ...otherAnswers(countedAnswers(counted, ready)),
      })),
  }
}

/** Words are counted here and not shown: they may name people. */
function otherAnswers(counted: CountedAnswers) {
  const { asked, size, question } = counted
  const median = question.set.kind === 'number' ? medianOf(counted) : null
  const unit = question.set.kind === 'number' ? textIn(question.set.unit.label, 'en') : ''
  return {
    said: [
      `Answered by ${answeredOf(counted)} of ${asked ?? size}`,
      ...(median ? [`median ${printedMedian(median, question)} ${unit}`] : []),
      ...(question.set.kind === 'several' ? ['several can be chosen'] : []),
    ].join(', '),
    rows: (distributionOf(counted)?.rows ?? []).map(({ label, count, percent }) => ({
      label: textIn(label, 'en'),
      count,
      percent: percent === null ? null : printedPercent(percent),
    })),
  }
}

import { tidyText, type Survey } from '@inspectorate/core'
import { formQuestions } from '../inspection/case-answers.js'
import { submittedAnswers } from '../cases/case-form.js'
import { caseIdFault, isCaseId } from '../cases/case-id.js'
import { questionViews, type Filled } from '../cases/case-questions-view.js'
import { demandOpenEvidence } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { addResponse } from './add-response.js'

type ResponseRoute =
  | 'GET /inspections/:inspection/surveys/:survey/new'
  | 'POST /inspections/:inspection/surveys/:survey'

/** The form of a survey, for responses that came on paper. */
export function responseRoutes({ db }: Services): Handlers<ResponseRoute> {
  return {
    'GET /inspections/:inspection/surveys/:survey/new': async (visit) => {
      demandOpenEvidence(visit.inspection)
      const { data } = await surveyForm(visit)
      const content = { characteristics: {}, answers: {}, texts: {} }
      const saved = visit.query['saved'] ?? ''
      return page('surveys/new', {
        ...data('', { content }),
        saved: isCaseId(saved) ? saved : null,
      })
    },

    'POST /inspections/:inspection/surveys/:survey': async (visit) => {
      const { survey, questions, data } = await surveyForm(visit)
      const id = tidyText(visit.form.text('id'))
      const { answers, texts, entered, faults } = submittedAnswers(visit.form, questions, {})
      const again = (all: readonly FormFault[]) =>
        faultyForm(
          'surveys/new',
          data(id, { content: { characteristics: {}, answers, texts }, entered, faults: all }),
          all,
        )
      const wrongId = isCaseId(id) ? [] : [{ text: caseIdFault(id), field: 'id' }]
      if (wrongId.length + faults.length > 0) return again([...wrongId, ...faults])
      if (Object.keys(answers).length + Object.keys(texts).length === 0)
        return again([{ text: 'Enter one answer or more', field: 'id' }])
      if (!(await addResponse(db, visit, survey.id, { id, answers, texts })))
        return again([{ text: 'There is a response of this id already', field: 'id' }])
      const { slug } = visit.inspection
      return redirect(
        `/inspections/${slug}/surveys/${survey.id}/new?saved=${encodeURIComponent(id)}`,
      )
    },
  }

  async function surveyForm({ inspection, params }: InspectionVisit) {
    const framework = await frameworkOf(db, inspection)
    const survey = framework.surveys.find(({ id }) => id === params['survey'])
    if (!survey) throw notFound()
    const questions = formQuestions(framework, survey.questions)
    return { survey, questions, data: dataOf(framework, survey, questions) }
  }
}

function dataOf(
  framework: Parameters<typeof questionViews>[0],
  { id: survey, title }: Survey,
  questions: ReturnType<typeof formQuestions>,
) {
  return (id: string, filled: Filled) => ({
    id,
    survey: { id: survey, title },
    questions: questionViews(framework, questions, filled),
    editable: true,
    saved: null,
  })
}

import type { Survey } from '@inspectorate/core'
import { and, asc, count, eq, ilike } from 'drizzle-orm'
import { caseIdFault, isCaseId } from '../cases/case-id.js'
import { longestReason } from '../cases/rename-or-delete-routes.js'
import { demandOpenEvidence } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { responses } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import { containing, pageSize, pagingOf } from '../web/paging.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { deleteResponse, isResponse, renameResponse } from './rename-or-delete-response.js'

type ResponsesRoute =
  | 'GET /inspections/:inspection/surveys/:survey/responses'
  | 'GET /inspections/:inspection/surveys/:survey/responses/:response'
  | 'POST /inspections/:inspection/surveys/:survey/responses/:response/rename'
  | 'POST /inspections/:inspection/surveys/:survey/responses/:response/delete'

/** The responses to a survey by their ids, each to be renamed or deleted. What people answered is not listed. */
export function responsesRoutes({ db }: Services): Handlers<ResponsesRoute> {
  return {
    'GET /inspections/:inspection/surveys/:survey/responses': async (visit) => {
      const survey = await surveyOf(visit)
      const find = (visit.query['find'] ?? '').slice(0, 40)
      const its = and(
        eq(responses.inspection, visit.inspection.id),
        eq(responses.survey, survey.id),
        find === '' ? undefined : ilike(responses.id, containing(find)),
      )
      const [all] = await db.select({ n: count() }).from(responses).where(its)
      const paging = pagingOf(all!.n, visit.query)
      const rows = await db
        .select({ id: responses.id, answers: responses.answers, texts: responses.texts })
        .from(responses)
        .where(its)
        .orderBy(asc(responses.position), asc(responses.id))
        .limit(pageSize)
        .offset(Math.max(0, paging.from - 1))
      return page('surveys/responses', {
        survey,
        find,
        paging,
        rows: rows.map(({ id, answers, texts }) => ({
          id,
          path: encodeURIComponent(id),
          answered: Object.keys(answers).length + Object.keys(texts).length,
        })),
      })
    },

    'GET /inspections/:inspection/surveys/:survey/responses/:response': async (visit) => {
      demandOpenEvidence(visit.inspection)
      return page('surveys/response', await data(visit))
    },

    'POST /inspections/:inspection/surveys/:survey/responses/:response/rename': async (visit) => {
      const survey = await surveyOf(visit)
      const from = visit.params['response']!
      const to = visit.form.text('id').trim()
      const again = async (text: string) =>
        faultyForm('surveys/response', { ...(await data(visit)), to }, [{ text, field: 'id' }])
      if (!isCaseId(to)) return again(caseIdFault(to))
      if (to === from) return again('Enter another id than it has')
      if (!(await renameResponse(db, visit, survey.id, from, to)))
        return again('There is a response of this id already')
      return redirect(listOf(visit, survey))
    },

    'POST /inspections/:inspection/surveys/:survey/responses/:response/delete': async (visit) => {
      const survey = await surveyOf(visit)
      const reason = visit.form.text('reason').trim()
      if (reason === '' || reason.length > longestReason)
        return faultyForm('surveys/response', { ...(await data(visit)), reason }, [
          { text: 'Enter why it is deleted, in at most 2,000 characters', field: 'reason' },
        ])
      await deleteResponse(db, visit, survey.id, visit.params['response']!, reason)
      return redirect(listOf(visit, survey))
    },
  }

  async function surveyOf({ inspection, params }: InspectionVisit): Promise<Survey> {
    const { surveys } = await frameworkOf(db, inspection)
    const survey = surveys.find(({ id }) => id === params['survey'])
    if (!survey) throw notFound()
    return survey
  }

  async function data(visit: InspectionVisit) {
    const survey = await surveyOf(visit)
    const [row] = await db
      .select()
      .from(responses)
      .where(isResponse(visit.inspection.id, survey.id, visit.params['response']!))
    if (!row) throw notFound()
    const list = listOf(visit, survey)
    return {
      survey,
      list,
      id: row.id,
      action: `${list}/${encodeURIComponent(row.id)}`,
      answered: Object.keys(row.answers).length + Object.keys(row.texts).length,
      to: row.id,
      reason: '',
    }
  }
}

function listOf({ inspection }: InspectionVisit, survey: Survey): string {
  return `/inspections/${inspection.slug}/surveys/${survey.id}/responses`
}

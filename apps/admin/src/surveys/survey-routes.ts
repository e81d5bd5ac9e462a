import { surveysOf } from '../inspection/assemble-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { page } from '../web/answer.js'
import { may } from '../web/may.js'
import type { Handlers } from '../web/visit.js'
import { surveyView } from './survey-view.js'

/** What was answered in each survey. */
export function surveyRoutes({ db }: Services): Handlers<'GET /inspections/:inspection/surveys'> {
  return {
    'GET /inspections/:inspection/surveys': async ({ inspection, roles }) => {
      const answered = await surveysOf(db, inspection.id)
      const framework = await frameworkOf(db, inspection)
      return page('surveys/list', {
        surveys: framework.surveys.map((survey) =>
          surveyView(framework, survey, answered[survey.id] ?? []),
        ),
        imports: may('POST /inspections/:inspection/import', roles),
      })
    },
  }
}

import { countsOf, percentageOf, roundHalfUp, tally } from '@inspectorate/core'
import { surveysOf } from '../inspections/assemble-inspection.js'
import { frameworkOf } from '../inspections/framework-of.js'
import type { Services } from '../services.js'
import { page } from '../web/answer.js'
import { may } from '../web/may.js'
import type { Handlers } from '../web/visit.js'

/** What was answered in each survey. */
export function surveyRoutes({ db }: Services): Handlers<'GET /inspections/:inspection/surveys'> {
  return {
    'GET /inspections/:inspection/surveys': async ({ inspection, roles }) => {
      const framework = await frameworkOf(db, inspection)
      const answered = await surveysOf(db, inspection.id)
      return page('surveys/list', {
        surveys: framework.surveys.map(({ id, title, respondents, questions }) => {
          const counted = tally(answered[id] ?? [])
          return {
            id,
            title,
            respondents,
            responses: counted.size,
            questions: questions.map((question) => {
              const { yes, no, na } = countsOf(counted, question.id)
              const percent = yes + no === 0 ? null : roundHalfUp(percentageOf(yes, yes + no))
              return { text: question.text, yes, no, na, percent }
            }),
          }
        }),
        imports: may('POST /inspections/:inspection/import', roles),
      })
    },
  }
}

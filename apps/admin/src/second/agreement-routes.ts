import { placedQuestions } from '@inspectorate/core'
import {
  assessedByPair,
  assessedTwice,
  kappaText,
  type AssessedTwice,
} from '@inspectorate/publication'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { page } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'

/** How far assessors agree on the cases that both have finished, by question and by pair. */
export function agreementRoutes({
  db,
}: Services): Handlers<'GET /inspections/:inspection/agreement'> {
  return {
    'GET /inspections/:inspection/agreement': async ({ inspection }) => {
      const framework = await frameworkOf(db, inspection)
      const whole = { framework, inspection: await assembleInspection(db, inspection) }
      const placed = placedQuestions(framework)
      const inWords = ({ question, pairs, same, kappa, outside }: AssessedTwice) => ({
        question: placed.get(question.id)?.question.text ?? question.id,
        pairs,
        same: `${same} of ${pairs}`,
        percent: `${Math.round((100 * same) / pairs)}%`,
        kappa: kappaText(kappa),
        outside,
      })
      return page('second/agreement', {
        repeated: framework.repeated ?? null,
        questions: assessedTwice(whole).map(inWords),
        pairs: assessedByPair(whole).map(({ assessors, questions }) => ({
          name: assessors.join(' and '),
          questions: questions.map(inWords),
        })),
      })
    },
  }
}

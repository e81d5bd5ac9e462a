import { ownEntry } from '@inspectorate/core'
import { printedPercent, responseRate } from '@inspectorate/core/answers'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { surveysOf } from '../inspection/assemble-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { recordedOf } from '../inspection/recorded-of.js'
import type { Services } from '../services/services.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { saveInvited } from './save-invited.js'
import { surveyView } from './survey-view.js'

type SurveyRoute =
  | 'GET /inspections/:inspection/surveys'
  | 'POST /inspections/:inspection/surveys/:survey/invited'

/** What was answered in each survey, and by how many of those who were invited. */
export function surveyRoutes({ db }: Services): Handlers<SurveyRoute> {
  return {
    'GET /inspections/:inspection/surveys': (visit) => surveysPage(visit, {}, []),

    'POST /inspections/:inspection/surveys/:survey/invited': async (visit) => {
      const { surveys } = await frameworkOf(db, visit.inspection)
      const survey = surveys.find(({ id }) => id === visit.params['survey'])
      if (!survey) throw notFound()
      const typed = visit.form.text('invited').trim()
      const invited = typed === '' ? null : Number(typed.replace(/(?<=\d),(?=\d{3}\b)/g, ''))
      if (invited !== null && (!Number.isSafeInteger(invited) || invited < 1))
        return surveysPage(visit, { [survey.id]: typed }, [
          {
            text: `Enter how many were invited to “${survey.title}”, a whole number from 1, or nothing`,
            field: fieldOf(survey),
          },
        ])
      await saveInvited(db, visit, survey.id, invited)
      return redirect(`/inspections/${visit.inspection.slug}/surveys`)
    },
  }

  async function surveysPage(
    { inspection, roles }: InspectionVisit,
    typed: Readonly<Record<string, string>>,
    faults: readonly FormFault[],
  ): Promise<Answer> {
    const answered = await surveysOf(db, inspection.id)
    const framework = await frameworkOf(db, inspection)
    const { response } = await recordedOf(db, inspection.id)
    const isOpen = evidenceClosedBecause(inspection) === null
    const data = {
      surveys: framework.surveys.map((survey) => {
        const responses = answered[survey.id] ?? []
        const invited = ownEntry(response, survey.id)?.invited
        return {
          ...surveyView(framework, survey, responses),
          field: fieldOf(survey),
          invited: typed[survey.id] ?? invited?.toString() ?? '',
          rate: invited === undefined ? null : rateInWords(invited, responses),
        }
      }),
      imports: may('POST /inspections/:inspection/import', roles),
      asks: isOpen && may('POST /inspections/:inspection/surveys/:survey/invited', roles),
    }
    const status = faults.length > 0 ? 400 : 200
    return { kind: 'page', status, template: 'surveys/list', data: { ...data, faults } }
  }
}

function fieldOf({ id }: { readonly id: string }): string {
  return `invited-${id}`
}

/** `45 per cent, 140 of 310 who were invited; 3 blank responses are left out`. */
function rateInWords(invited: number, answered: Parameters<typeof responseRate>[1]): string {
  const { responses, blank, percent } = responseRate(invited, answered)
  const rate = `${printedPercent(percent)} per cent, ${responses} of ${invited} who were invited`
  const left = `${blank} blank ${blank === 1 ? 'response is' : 'responses are'} left out`
  return blank === 0 ? rate : `${rate}; ${left}`
}

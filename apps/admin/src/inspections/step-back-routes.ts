import { count, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { decisions } from '../store/schema.js'
import { isFrozenIn, stages, stagesBefore, stageWords } from '../store/stage.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { stepBack } from './change-stage.js'

type StepBackRoute =
  | 'GET /inspections/:inspection/step-back'
  | 'POST /inspections/:inspection/step-back'

const longestReason = 2_000

/** Asks where an inspection goes back to and why, and says what that does. */
export function stepBackRoutes({ db }: Services): Handlers<StepBackRoute> {
  return {
    'GET /inspections/:inspection/step-back': async (visit) =>
      page('inspections/step-back', await data(visit)),

    'POST /inspections/:inspection/step-back': async (visit) => {
      const { form, inspection } = visit
      const to = stages.find((one) => one === form.text('to'))
      const reason = form.text('reason').trim()
      const faults: FormFault[] = []
      if (!to || !stagesBefore(inspection.stage).includes(to))
        faults.push({ text: 'Choose the stage that it goes back to', field: 'to' })
      if (reason === '') faults.push({ text: 'Enter a reason', field: 'reason' })
      if (reason.length > longestReason)
        faults.push({ text: 'Enter a reason of at most 2,000 characters', field: 'reason' })
      if (!to || faults.length > 0)
        return faultyForm('inspections/step-back', await data(visit), faults)
      await stepBack(db, visit, to, reason)
      return redirect(`/inspections/${inspection.slug}`)
    },
  }

  async function data({ inspection, form }: InspectionVisit) {
    const { stage, id } = inspection
    const before = stage === 'published' ? [] : stagesBefore(stage)
    if (before.length === 0) throw notFound()
    const [decided] = await db
      .select({ count: count() })
      .from(decisions)
      .where(eq(decisions.inspection, id))
    return {
      stageWord: stageWords[stage],
      choices: before.map((one) => ({ value: one, text: stageWords[one] })),
      to: form.text('to') || before[0],
      reason: form.text('reason'),
      thaws: isFrozenIn(stage),
      decided: decided!.count,
    }
  }
}

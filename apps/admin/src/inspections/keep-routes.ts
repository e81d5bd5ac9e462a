import { eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { inspections } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { minuteOf } from '../web/minute-of.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { holdInspection } from './stage-step.js'

type KeepRoute =
  | 'GET /inspections/:inspection/keep'
  | 'POST /inspections/:inspection/archive'
  | 'POST /inspections/:inspection/retention'

/** Puts an inspection away and brings it back, and says how long its evidence is kept. */
export function keepRoutes({ db }: Services): Handlers<KeepRoute> {
  return {
    'GET /inspections/:inspection/keep': (visit) => page('inspections/keep', dataOf(visit, null)),

    'POST /inspections/:inspection/archive': async ({ inspection, doer, form }) => {
      const back = form.text('back') === 'yes'
      const deed = {
        action: back ? 'unarchive' : 'archive',
        inspection: inspection.id,
        record: `inspection ${inspection.slug}`,
      }
      await change(db, doer, deed, async (tx) => {
        const held = await holdInspection(tx, inspection.id)
        if ((held.archived === null) === back) return null
        const archived = back ? null : doer.at
        await tx.update(inspections).set({ archived }).where(eq(inspections.id, held.id))
        return { before: { archived: held.archived }, after: { archived }, result: undefined }
      })
      return redirect(`/inspections/${inspection.slug}${back ? '' : '/keep'}`)
    },

    'POST /inspections/:inspection/retention': async (visit) => {
      const { inspection, doer, form } = visit
      const entered = form.text('due').trim()
      if (entered !== '' && !isDay(entered))
        return faultyForm('inspections/keep', dataOf(visit, entered), [
          { text: 'Enter a day, such as 2033-07-01, or nothing', field: 'due' },
        ])
      const evidenceDue = entered === '' ? null : entered
      const deed = {
        action: 'set-retention',
        inspection: inspection.id,
        record: `inspection ${inspection.slug}`,
      }
      await change(db, doer, deed, async (tx) => {
        const held = await holdInspection(tx, inspection.id)
        if (held.evidenceDue === evidenceDue || held.evidenceRemoved !== null) return null
        await tx.update(inspections).set({ evidenceDue }).where(eq(inspections.id, held.id))
        return { before: { due: held.evidenceDue }, after: { due: evidenceDue }, result: undefined }
      })
      return redirect(`/inspections/${inspection.slug}/keep`)
    },
  }
}

function dataOf({ inspection, now }: InspectionVisit, entered: string | null) {
  const { archived, evidenceDue, evidenceRemoved } = inspection
  return {
    archivedAt: archived && minuteOf(archived),
    due: entered ?? evidenceDue ?? '',
    isDue: evidenceDue !== null && evidenceDue <= now.toISOString().slice(0, 10),
    removedAt: evidenceRemoved && minuteOf(evidenceRemoved),
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  )
}

import { demandOpenEvidence } from '../inspection/closed-because.js'
import { answeredOf } from '../inspection/answered-of.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { caseIdFault, isCaseId } from './case-id.js'
import { caseRow } from './case-row.js'
import { deleteCase, renameCase } from './rename-or-delete.js'

type RenameRoute =
  | 'GET /inspections/:inspection/cases/:case/rename-or-delete'
  | 'POST /inspections/:inspection/cases/:case/rename'
  | 'POST /inspections/:inspection/cases/:case/delete'

export const longestReason = 2_000

/** Asks before a case is deleted, and gives it another id. */
export function renameCaseRoutes({ db }: Services): Handlers<RenameRoute> {
  return {
    'GET /inspections/:inspection/cases/:case/rename-or-delete': async (visit) => {
      demandOpenEvidence(visit.inspection)
      return page('cases/rename-or-delete', await data(visit))
    },

    'POST /inspections/:inspection/cases/:case/rename': async (visit) => {
      const from = visit.params['case']!
      const to = visit.form.text('id').trim()
      const again = async (text: string) =>
        faultyForm('cases/rename-or-delete', { ...(await data(visit)), to }, [
          { text, field: 'id' },
        ])
      if (!isCaseId(to)) return again(caseIdFault(to))
      if (to === from) return again('Enter another id than it has')
      if (!(await renameCase(db, visit, from, to)))
        return again('There is a case of this id already')
      return redirect(`${list(visit)}/${encodeURIComponent(to)}`)
    },

    'POST /inspections/:inspection/cases/:case/delete': async (visit) => {
      const { form, params } = visit
      const reason = form.text('reason').trim()
      const again = async (fault: FormFault) =>
        faultyForm('cases/rename-or-delete', { ...(await data(visit)), reason }, [fault])
      if (reason === '' || reason.length > longestReason)
        return again({
          text: 'Enter why it is deleted, in at most 2,000 characters',
          field: 'reason',
        })
      try {
        await deleteCase(db, visit, params['case']!, form.version(), reason)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return again({
          text: 'Somebody changed this case meanwhile. Look at it again before you delete it',
          field: 'reason',
        })
      }
      return redirect(list(visit))
    },
  }

  async function data({ inspection, params }: InspectionVisit) {
    const row = await caseRow(db, inspection.id, params['case']!)
    if (!row) throw notFound()
    return {
      row,
      action: `/inspections/${inspection.slug}/cases/${encodeURIComponent(row.id)}`,
      ...answeredOf(await frameworkOf(db, inspection), row),
      to: row.id,
      reason: '',
    }
  }
}

function list({ inspection }: InspectionVisit): string {
  return `/inspections/${inspection.slug}/cases`
}

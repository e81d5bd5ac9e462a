import type { ContextFigure } from '@inspectorate/core'
import { and, asc, eq, sql } from 'drizzle-orm'
import { closedBecause } from '../inspection/closed-because.js'
import { changeInspection } from '../inspection/change-inspection.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { contextFigures } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { blankFigure, enteredFigure, fieldsOf, parseFigure, unitWords } from './context-form.js'
import type { InspectionId } from '../store/inspection-id.js'

type ContextRoute =
  | 'GET /inspections/:inspection/context'
  | 'POST /inspections/:inspection/context'
  | 'GET /inspections/:inspection/context/:figure'
  | 'POST /inspections/:inspection/context/:figure'

/** Figures from elsewhere than cases and surveys, each with its source. */
export function contextRoutes({ db }: Services): Handlers<ContextRoute> {
  const rowsOf = (inspection: InspectionId) =>
    db
      .select()
      .from(contextFigures)
      .where(eq(contextFigures.inspection, inspection))
      .orderBy(asc(contextFigures.position))
  const listData = async ({ inspection, roles }: InspectionVisit) => ({
    rows: (await rowsOf(inspection.id)).map(({ figure }) => ({
      ...figure,
      unitWord: unitWords[figure.unit],
    })),
    editable:
      may('POST /inspections/:inspection/context', roles) && closedBecause(inspection) === null,
    unitWords,
  })
  const rowOf = async ({ inspection, params }: InspectionVisit) => {
    const row = (await rowsOf(inspection.id)).find(({ id }) => id === params['figure'])
    if (!row) throw notFound()
    return row
  }
  return {
    'GET /inspections/:inspection/context': async (visit) =>
      page('context/list', { ...(await listData(visit)), fields: blankFigure }),

    'POST /inspections/:inspection/context': async (visit) => {
      const { inspection, form } = visit
      const fields = enteredFigure(form, form.text('id').trim())
      const parsed = parseFigure(fields)
      const again = async (faults: readonly FormFault[]) =>
        faultyForm('context/list', { ...(await listData(visit)), fields }, faults)
      if (!parsed.ok) return again(parsed.faults)
      if (!(await add(visit, parsed.figure)))
        return again([{ text: 'There is a figure of this name already', field: 'id' }])
      return redirect(`/inspections/${inspection.slug}/context`)
    },

    'GET /inspections/:inspection/context/:figure': async (visit) => {
      const { figure, version } = await rowOf(visit)
      return page('context/figure', { id: figure.id, version, fields: fieldsOf(figure), unitWords })
    },

    'POST /inspections/:inspection/context/:figure': async (visit) => {
      const { inspection, form } = visit
      const row = await rowOf(visit)
      const remove = form.text('remove') === 'yes'
      const seen = form.version()
      const fields = enteredFigure(form, row.id)
      const parsed = parseFigure(fields)
      const again = (faults: readonly FormFault[], version: number) =>
        faultyForm('context/figure', { id: row.id, version, fields, unitWords }, faults)
      if (!remove && !parsed.ok) return again(parsed.faults, seen)
      try {
        await save(visit, row.id, seen, remove || !parsed.ok ? null : parsed.figure)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const { label, value, source } = row.figure
        const text = `Somebody else saved this meanwhile as: “${label}”, ${value}, from “${source}”. Save to keep yours instead`
        return again([{ text, field: 'label' }], row.version)
      }
      return redirect(`/inspections/${inspection.slug}/context`)
    },
  }

  /** Adds a figure at the end; false when there is one of its id. */
  async function add(visit: InspectionVisit, figure: ContextFigure): Promise<boolean> {
    const inspection = visit.inspection.id
    const { id } = figure
    const added = await changeInspection(db, visit, 'add', `context figure ${id}`, async (tx) => {
      const position = sql<number>`(select coalesce(max(position), -1) + 1 from context_figures where inspection = ${inspection})`
      const rows = await tx
        .insert(contextFigures)
        .values({ inspection, id, position, figure })
        .onConflictDoNothing()
        .returning()
      return rows.length === 0 ? null : { before: null, after: figure, result: true }
    })
    return added ?? false
  }

  /** Saves a figure over the version that was seen; null removes it. Throws a `Conflict` when there is a newer one. */
  function save(visit: InspectionVisit, id: string, seen: number, figure: ContextFigure | null) {
    const action = figure ? 'save' : 'remove'
    return changeInspection(db, visit, action, `context figure ${id}`, async (tx) => {
      const isIt = and(
        eq(contextFigures.inspection, visit.inspection.id),
        eq(contextFigures.id, id),
      )
      const isSeen = and(isIt, eq(contextFigures.version, seen))
      const [before] = await tx.select().from(contextFigures).where(isSeen).for('update')
      if (!before) throw new Conflict(null)
      if (figure)
        await tx
          .update(contextFigures)
          .set({ figure, version: seen + 1 })
          .where(isSeen)
      else await tx.delete(contextFigures).where(isSeen)
      return { before: before.figure, after: figure, result: undefined }
    })
  }
}

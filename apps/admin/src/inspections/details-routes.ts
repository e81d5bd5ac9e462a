import { isDeepStrictEqual } from 'node:util'
import { caseQuestions, type Framework } from '@inspectorate/core'
import { and, eq } from 'drizzle-orm'
import { baseFramework } from '../framework/base-framework.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { inspections, type Details } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { changeInspection } from '../inspection/change-inspection.js'
import { enteredDetails, fieldsOf, parseDetails } from './details-form.js'
import { mergeDetails, readWas } from './merge-details.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { unknownValuesInUse } from './values-in-use.js'

export function detailsRoutes({
  db,
}: Services): Handlers<
  'GET /inspections/:inspection/details' | 'POST /inspections/:inspection/details'
> {
  return {
    'GET /inspections/:inspection/details': async ({ inspection }) => {
      const fields = fieldsOf(inspection.details)
      return page('inspections/details', {
        counted: hasCases(await baseFramework(db, inspection)),
        fields,
        was: JSON.stringify(fields),
        version: inspection.version,
      })
    },

    'POST /inspections/:inspection/details': async (visit) => {
      const { form, inspection } = visit
      const framework = await baseFramework(db, inspection)
      const counted = hasCases(framework)
      let over = inspection
      let fields = enteredDetails(form)
      let version = form.version()
      let was = readWas(form.text('was'))
      // Ends: each round somebody else has saved.
      for (;;) {
        const again = (faults: readonly FormFault[]) =>
          faultyForm(
            'inspections/details',
            { counted, fields, version, was: JSON.stringify(was) },
            faults,
          )
        const parsed = parseDetails(fields, framework, over.details)
        if (!parsed.ok) return again(parsed.faults)
        const saved = await save(visit, over, version, parsed.details)
        if (saved.state === 'saved') return redirect(`/inspections/${inspection.slug}`)
        if (saved.state === 'missed')
          return again([
            {
              text: `Cases have values that are not here: ${saved.values.join('; ')}. Keep them, or change those cases first`,
              field: 'characteristics',
            },
          ])
        over = saved.current
        version = over.version
        const theirs = fieldsOf(over.details)
        const merged = mergeDetails(was, fields, theirs)
        fields = merged.fields
        was = theirs
        if (merged.faults.length > 0) return again(merged.faults)
        // The same was saved already, as by a button that was pressed twice.
        if (isDeepStrictEqual(fields, theirs)) return redirect(`/inspections/${inspection.slug}`)
      }
    },
  }

  /** Saves details over a version: unless there is a newer one, or cases have values that are then not declared. */
  async function save(
    visit: InspectionVisit,
    { id, slug, details: before }: InspectionRow,
    version: number,
    details: Details,
  ) {
    try {
      await changeInspection(db, visit, 'save', `inspection ${slug}`, async (tx) => {
        const [saved] = await tx
          .update(inspections)
          .set({ details, version: version + 1 })
          .where(and(eq(inspections.id, id), eq(inspections.version, version)))
          .returning()
        if (!saved) throw new Conflict(null)
        const missed = await unknownValuesInUse(tx, id, await frameworkOf(tx, saved))
        if (missed.length > 0) throw new ValuesMissed(missed)
        return { before, after: saved.details, result: undefined }
      })
      return { state: 'saved' } as const
    } catch (error) {
      if (error instanceof ValuesMissed) return { state: 'missed', values: error.values } as const
      if (!(error instanceof Conflict)) throw error
      const [current] = await db.select().from(inspections).where(eq(inspections.id, id))
      return { state: 'conflict', current: current! } as const
    }
  }
}

/** Whether inspections under a framework have cases. */
function hasCases(framework: Framework): boolean {
  return caseQuestions(framework).length > 0
}

/** Cases have values that the details would no longer declare. */
class ValuesMissed extends Error {
  readonly values: readonly string[]

  constructor(values: readonly string[]) {
    super('cases have values that are not declared')
    this.values = values
  }
}

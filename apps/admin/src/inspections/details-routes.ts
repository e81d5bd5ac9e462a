import { caseQuestions, type Framework } from '@inspectorate/core'
import { and, eq } from 'drizzle-orm'
import { baseFramework } from '../framework/base-framework.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { inspections } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'
import { changeInspection } from '../inspection/change-inspection.js'
import { enteredDetails, fieldsOf, parseDetails } from './details-form.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { unknownValuesInUse } from './values-in-use.js'

export function detailsRoutes({
  db,
}: Services): Handlers<
  'GET /inspections/:inspection/details' | 'POST /inspections/:inspection/details'
> {
  return {
    'GET /inspections/:inspection/details': async ({ inspection }) =>
      page('inspections/details', {
        counted: hasCases(await baseFramework(db, inspection)),
        fields: fieldsOf(inspection.details),
        version: inspection.version,
      }),

    'POST /inspections/:inspection/details': async (visit) => {
      const { form, inspection } = visit
      const fields = enteredDetails(form)
      const version = form.version()
      const framework = await baseFramework(db, inspection)
      const counted = hasCases(framework)
      const parsed = parseDetails(fields, framework, inspection.details)
      if (!parsed.ok)
        return faultyForm('inspections/details', { counted, fields, version }, parsed.faults)
      try {
        const record = `inspection ${inspection.slug}`
        await changeInspection(db, visit, 'save', record, async (tx) => {
          const [saved] = await tx
            .update(inspections)
            .set({ details: parsed.details, version: version + 1 })
            .where(and(eq(inspections.id, inspection.id), eq(inspections.version, version)))
            .returning()
          if (!saved) throw new Conflict(null)
          const missed = await unknownValuesInUse(tx, inspection.id, await frameworkOf(tx, saved))
          if (missed.length > 0) throw new ValuesMissed(missed)
          return { before: inspection.details, after: saved.details, result: undefined }
        })
      } catch (error) {
        if (error instanceof ValuesMissed) {
          const text = `Cases have values that are not here: ${error.values.join('; ')}. Keep them, or change those cases first`
          return faultyForm('inspections/details', { counted, fields, version }, [
            { text, field: 'characteristics' },
          ])
        }
        if (!(error instanceof Conflict)) throw error
        return conflictPage(db, inspection, counted, fields)
      }
      return redirect(`/inspections/${inspection.slug}`)
    },
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

/** The form with what was entered, and beside it what somebody else saved meanwhile. */
async function conflictPage(
  db: Services['db'],
  { id }: InspectionRow,
  counted: boolean,
  fields: ReturnType<typeof enteredDetails>,
) {
  const [current] = await db.select().from(inspections).where(eq(inspections.id, id))
  const theirs = fieldsOf(current!.details)
  const names = Object.keys(theirs) as (keyof typeof theirs)[]
  return faultyForm(
    'inspections/details',
    { counted, fields, version: current!.version },
    names
      .filter((name) => theirs[name] !== fields[name])
      .map((field) => ({
        field,
        text: `Somebody else saved “${theirs[field]}” meanwhile. Save to keep what stands in the field, or change it first`,
      })),
  )
}

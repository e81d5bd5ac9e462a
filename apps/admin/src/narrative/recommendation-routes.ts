import type { Framework } from '@inspectorate/core'
import { fillNames } from '@inspectorate/publication'
import { and, asc, eq, sql } from 'drizzle-orm'
import { closedBecause } from '../inspection/closed-because.js'
import { changeInspection } from '../inspection/change-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { recommendations } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { sectionsOf } from '../framework/sections-of.js'
import type { InspectionId } from '../store/inspection-id.js'

type RecommendationRoute =
  | 'GET /inspections/:inspection/recommendations'
  | 'POST /inspections/:inspection/recommendations'
  | 'GET /inspections/:inspection/recommendations/:recommendation'
  | 'POST /inspections/:inspection/recommendations/:recommendation'

const blank: RecommendationFields = { addressee: '', text: '', arisesFrom: [] }

interface RecommendationFields {
  readonly addressee: string
  readonly text: string
  readonly arisesFrom: readonly string[]
}

export function recommendationRoutes({ db }: Services): Handlers<RecommendationRoute> {
  const rowsOf = (inspection: InspectionId) =>
    db
      .select()
      .from(recommendations)
      .where(eq(recommendations.inspection, inspection))
      .orderBy(asc(recommendations.position))
  const listData = async ({ inspection, roles }: InspectionVisit) => {
    const framework = await frameworkOf(db, inspection)
    const rows = await rowsOf(inspection.id)
    return {
      rows: rows.map((row, i) => ({
        ...row,
        number: i + 1,
        addresseeLabel: choices(framework, inspection).addressees.find(
          ({ id }) => id === row.addressee,
        )?.label,
      })),
      ...choices(framework, inspection),
      editable:
        may('POST /inspections/:inspection/recommendations', roles) &&
        closedBecause(inspection) === null,
    }
  }
  const rowOf = async ({ inspection, params }: InspectionVisit) => {
    const row = (await rowsOf(inspection.id)).find(({ id }) => id === params['recommendation'])
    if (!row) throw notFound()
    return row
  }
  return {
    'GET /inspections/:inspection/recommendations': async (visit) =>
      page('narrative/recommendations', { ...(await listData(visit)), fields: blank }),

    'POST /inspections/:inspection/recommendations': async (visit) => {
      const { inspection, form } = visit
      const fields = entered(form)
      const faults = faultsOf(fields, choices(await frameworkOf(db, inspection), inspection))
      if (faults.length > 0)
        return faultyForm(
          'narrative/recommendations',
          { ...(await listData(visit)), fields },
          faults,
        )
      await changeInspection(db, visit, 'add', 'recommendation', async (tx) => {
        const position = sql<number>`(select coalesce(max(position), -1) + 1 from recommendations where inspection = ${inspection.id})`
        const [added] = await tx
          .insert(recommendations)
          .values({
            inspection: inspection.id,
            position,
            ...fields,
            arisesFrom: [...fields.arisesFrom],
          })
          .returning()
        return { before: null, after: added, result: undefined }
      })
      return redirect(`/inspections/${inspection.slug}/recommendations`)
    },

    'GET /inspections/:inspection/recommendations/:recommendation': async (visit) => {
      const row = await rowOf(visit)
      return page('narrative/recommendation', {
        row,
        fields: row,
        ...choices(await frameworkOf(db, visit.inspection), visit.inspection),
      })
    },

    'POST /inspections/:inspection/recommendations/:recommendation': async (visit) => {
      const { inspection, form } = visit
      const row = await rowOf(visit)
      const offered = choices(await frameworkOf(db, inspection), inspection)
      const remove = form.text('remove') === 'yes'
      const fields = entered(form)
      const version = form.version()
      const again = (faults: readonly FormFault[]) =>
        faultyForm('narrative/recommendation', { row, fields, ...offered }, faults)
      const faults = remove ? [] : faultsOf(fields, offered)
      if (faults.length > 0) return again(faults)
      const seen = and(eq(recommendations.id, row.id), eq(recommendations.version, version))
      try {
        const action = remove ? 'remove' : 'save'
        await changeInspection(db, visit, action, `recommendation ${row.id}`, async (tx) => {
          const changed = remove
            ? await tx.delete(recommendations).where(seen).returning()
            : await tx
                .update(recommendations)
                .set({ ...fields, arisesFrom: [...fields.arisesFrom], version: version + 1 })
                .where(seen)
                .returning()
          if (changed.length === 0) throw new Conflict(null)
          return { before: row, after: remove ? null : changed[0], result: undefined }
        })
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const text = `Somebody else saved this meanwhile as: “${row.text}”. Save to keep your text instead`
        return again([{ text, field: 'text' }])
      }
      return redirect(`/inspections/${inspection.slug}/recommendations`)
    },
  }
}

function entered(form: Form): RecommendationFields {
  return {
    addressee: form.text('addressee'),
    text: form.text('text').trim(),
    arisesFrom: form.all('arises-from'),
  }
}

function faultsOf(
  { addressee, text, arisesFrom }: RecommendationFields,
  { addressees, findings }: Choices,
) {
  const known = new Set(findings.map(({ id }) => id))
  return [
    addressees.some(({ id }) => id === addressee)
      ? []
      : [{ text: 'Choose who it is addressed to', field: 'addressee' }],
    text === '' ? [{ text: 'Enter the recommendation', field: 'text' }] : [],
    arisesFrom.every((id) => known.has(id))
      ? []
      : [{ text: 'Choose findings of this report', field: 'arises-from' }],
  ].flat()
}

type Choices = ReturnType<typeof choices>

/** Whom a recommendation can be addressed to, and which findings can lead to it. */
function choices(framework: Framework, { details }: Pick<InspectionRow, 'details'>) {
  return {
    addressees: framework.addressees.map(({ id, label }) => ({
      id,
      label: fillNames(label, details),
    })),
    findings: sectionsOf(framework),
  }
}

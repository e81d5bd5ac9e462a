import type { Case, Framework } from '@inspectorate/core'
import { describeNote } from '@inspectorate/intake/telling'
import { and, eq, lt, or } from 'drizzle-orm'
import { caseIdFault, isCaseId } from '../cases/case-id.js'
import { demandOpenEvidence } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { Unread, type ImportChoices } from '../services/reading.js'
import type { Services } from '../services/services.js'
import { pendingImports } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { Blind } from '../web/sight.js'
import { notFound, PageFault } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { faultsInWords } from './faults-in-words.js'
import { importChoices } from './import-choices.js'
import { importRows, rowsOf, settledAmong } from './import-rows.js'
import { importTargets, type ImportTarget } from '../services/import-target.js'

type ImportRoute =
  | 'GET /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import/:upload'
  | 'GET /inspections/:inspection/import/template'

/** Cases that a fault names. */
const mostNamed = 10
const day = 24 * 60 * 60_000
/** More than any sample, and as many as a page can list. */
const mostRows = 5_000

export function importRoutes({ db, reading }: Services): Handlers<ImportRoute> {
  return {
    'GET /inspections/:inspection/import': async ({ inspection, query }) => {
      demandOpenEvidence(inspection)
      return page('imports/import', await formData(inspection, query['into'] ?? 'cases', {}))
    },

    // Only a preview: nothing is imported before it is confirmed.
    'POST /inspections/:inspection/import': async (visit) => {
      const { form, inspection, visitor, now, blind } = visit
      demandOpenEvidence(inspection)
      const into = form.text('into') || 'cases'
      const upload = form.upload('file')
      const target = await targetOf(inspection, into)
      const choices = importChoices(form)
      const again = async (faults: readonly FormFault[]) =>
        faultyForm('imports/import', await formData(inspection, into, choices), faults)
      if (!target) return again([{ text: 'Choose what the file holds', field: 'into' }])
      // What a file would change tells what stands there.
      if (target.survey === null && blind.length > 0)
        return again([
          {
            text: `You assess cases a second time (${blind.join(', ')}): somebody else imports cases until both assessors have finished`,
            field: 'into',
          },
        ])
      if (!upload || upload.bytes.length === 0)
        return again([{ text: 'Choose a file', field: 'file' }])
      const rows = await rowsOf(db, inspection.id, target)
      const planned = await reading(visit)
        .planImport(upload, target, rows, choices)
        .catch(unlessUnread)
      if (planned === 'unread') return { ...(await again([unreadFile])), status: 503 }
      if (!planned.ok)
        return again(faultsInWords(planned.issues).map((text) => ({ text, field: 'file' })))
      if (planned.value.asks.length > 0)
        return again(
          faultsInWords(planned.value.asks).map((text) => ({
            text: `${text}. If the file has those rows once more, say so below; another wave needs ids of its own`,
            field: 'choices',
          })),
        )
      const settled =
        target.survey === null
          ? await settledAmong(db, inspection.id, rows, planned.value.cases)
          : []
      if (settled.length > 0)
        return again([
          {
            text: `The file changes cases that two people have assessed: ${settled.slice(0, mostNamed).join(', ')}${settled.length > mostNamed ? ' and more' : ''}. What counts of them is settled on their pages: leave them out of the file`,
            field: 'file',
          },
        ])
      const refused = refusal(planned.value.cases)
      if (refused !== null) return again([{ text: refused, field: 'file' }])
      // Nobody keeps more than one waiting, and nobody for more than a day.
      await db
        .delete(pendingImports)
        .where(
          or(
            lt(pendingImports.at, new Date(now.getTime() - day)),
            and(
              eq(pendingImports.inspection, inspection.id),
              eq(pendingImports.account, visitor.id),
            ),
          ),
        )
      const [kept] = await db
        .insert(pendingImports)
        .values({
          inspection: inspection.id,
          account: visitor.id,
          at: now,
          target: target.id,
          ...upload,
        })
        .returning({ id: pendingImports.id })
      const plan = planned.value
      return page('imports/preview', {
        upload: kept!.id,
        name: upload.name,
        target,
        choices,
        plan,
        columns: plan.columns.map((column) => ({ ...column, name: nameOf(column.id, target) })),
        notes: plan.notes.map(describeNote),
        faults: faultsInWords(plan.rejected.flatMap(({ issues }) => issues)),
      })
    },

    'POST /inspections/:inspection/import/:upload': async (visit) => {
      const { form, inspection, params, visitor } = visit
      const id = params['upload'] ?? ''
      if (!isUuid(id)) throw notFound()
      const mine = and(
        eq(pendingImports.id, id),
        eq(pendingImports.inspection, inspection.id),
        eq(pendingImports.account, visitor.id),
      )
      const [upload] = await db.select().from(pendingImports).where(mine)
      const target = upload && (await targetOf(inspection, upload.target))
      if (!upload || !target) throw notFound()
      if (target.survey === null && visit.blind.length > 0) throw new Blind(visit.blind)
      const imported = await importRows(db, visit, target, upload.name, (rows) =>
        reading(visit).planImport(
          { name: upload.name, bytes: upload.bytes },
          target,
          rows,
          importChoices(form),
        ),
      ).catch(unlessUnread)
      if (imported === 'unread') {
        const data = await formData(inspection, target.id, importChoices(form))
        return { ...faultyForm('imports/import', data, [unreadFile]), status: 503 }
      }
      if (!imported) throw new PageFault(400)
      await db.delete(pendingImports).where(mine)
      const list = target.survey === null ? 'cases' : 'surveys'
      return redirect(`/inspections/${inspection.slug}/${list}`)
    },

    'GET /inspections/:inspection/import/template': async (visit) => {
      const { inspection, query } = visit
      const framework = withoutRules(await frameworkOf(db, inspection))
      const id = query['of'] ?? 'cases'
      const target = importTargets(framework).find((one) => one.id === id)
      if (!target) throw notFound()
      const survey = framework.surveys.find((one) => one.id === target.survey)
      return {
        kind: 'file',
        name: `${inspection.slug}-${survey?.id ?? 'cases'}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: survey
          ? await reading(visit).responseTemplate(framework, survey)
          : await reading(visit).caseTemplate(framework),
      }
    },
  }

  async function targetOf(inspection: InspectionRow, id: string) {
    return importTargets(await frameworkOf(db, inspection)).find((one) => one.id === id)
  }

  async function formData(inspection: InspectionRow, into: string, choices: ImportChoices) {
    return { targets: importTargets(await frameworkOf(db, inspection)), into, choices }
  }
}

/** The machinery failed, not the file: it may be read the next time. */
const unreadFile: FormFault = {
  text: 'Nothing is imported: the file was not read to its end, because it took too long or too many are being read. Choose it again, or split it',
  field: 'file',
}

function unlessUnread(error: unknown): 'unread' {
  if (error instanceof Unread) return 'unread'
  throw error
}

/** Why a list cannot be kept, in words; null when it can. */
function refusal(rows: readonly Case[]): string | null {
  if (rows.length > mostRows)
    return `There would be ${rows.length.toLocaleString('en-GB')} rows. At most ${mostRows.toLocaleString('en-GB')} can be kept`
  const strange = rows.find(({ id }) => !isCaseId(id))
  return strange ? `Found the id “${strange.id.slice(0, 60)}”. ${caseIdFault(strange.id)}` : null
}

/** A framework as another process can be given it: what rates is no data. */
function withoutRules(framework: Framework): Framework {
  const { rules: _, ...plain } = framework
  return plain
}

/** What a question or characteristic is called on a page. */
function nameOf(id: string, { columns }: ImportTarget): string {
  const question = columns.questions.find((one) => one.id === id)
  return question?.text ?? columns.characteristics.find((one) => one.id === id)?.label ?? id
}

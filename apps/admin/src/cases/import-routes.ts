import { caseQuestions, type Case, type Issue } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import { and, eq, lt } from 'drizzle-orm'
import { frameworkOf } from '../inspections/framework-of.js'
import type { InspectionRow } from '../inspections/inspection-row.js'
import type { Services } from '../services.js'
import { pendingImports } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import type { Upload } from '../web/form.js'
import { isUuid } from '../web/is-uuid.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { casesOf } from '../inspections/assemble-inspection.js'
import { importCases } from './import-cases.js'

type ImportRoute =
  | 'GET /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import'
  | 'POST /inspections/:inspection/import/:upload'

const day = 24 * 60 * 60_000
const mostShown = 100

export function importRoutes({ db }: Services): Handlers<ImportRoute> {
  return {
    'GET /inspections/:inspection/import': () => page('cases/import'),

    // Only a preview: nothing is imported before it is confirmed.
    'POST /inspections/:inspection/import': async (visit) => {
      const { form, inspection, visitor, now } = visit
      const upload = form.upload('file')
      if (!upload || upload.bytes.length === 0)
        return faultyForm('cases/import', {}, [{ text: 'Choose a file', field: 'file' }])
      const planned = await planOf(upload, inspection, await casesOf(db, inspection.id))
      if (!planned.ok)
        return faultyForm(
          'cases/import',
          {},
          planned.issues
            .slice(0, mostShown)
            .map((issue) => ({ text: inWords(issue), field: 'file' })),
        )
      await db.delete(pendingImports).where(lt(pendingImports.at, new Date(now.getTime() - day)))
      const [kept] = await db
        .insert(pendingImports)
        .values({ inspection: inspection.id, account: visitor.id, at: now, ...upload })
        .returning({ id: pendingImports.id })
      return page('cases/import-preview', {
        upload: kept!.id,
        name: upload.name,
        plan: planned.value,
        rejected: planned.value.rejected.slice(0, mostShown).map(({ row, issues }) => ({
          line: row.line,
          faults: issues.map(inWords),
        })),
      })
    },

    'POST /inspections/:inspection/import/:upload': async (visit) => {
      const { inspection, params, visitor } = visit
      const id = params['upload'] ?? ''
      if (!isUuid(id)) throw notFound()
      const mine = and(
        eq(pendingImports.id, id),
        eq(pendingImports.inspection, inspection.id),
        eq(pendingImports.account, visitor.id),
      )
      const [upload] = await db.select().from(pendingImports).where(mine)
      if (!upload) throw notFound()
      await importCases(db, visit, upload.name, (cases) => planOf(upload, inspection, cases))
      await db.delete(pendingImports).where(mine)
      return redirect(`/inspections/${inspection.slug}/cases`)
    },
  }
}

/** What an upload would do to cases. The library that reads workbooks is loaded only now. */
async function planOf(
  { name, bytes }: Upload,
  inspection: InspectionRow,
  existing: readonly Case[],
) {
  const { planImport, readAnswers, readTable } = await import('@inspectorate/intake')
  const framework = frameworkOf(inspection)
  const columns = {
    questions: caseQuestions(framework),
    characteristics: framework.characteristics,
  }
  const table = readTable(bytes, name, ['Cases'])
  if (!table.ok) return table
  const read = readAnswers(table.value, columns)
  if (!read.ok) return read
  const value: ImportPlan = planImport(existing, read.value, columns)
  return { ok: true, value } as const
}

function inWords({ cell, column, line, found, expected }: Issue): string {
  const place = [
    line === undefined ? '' : `row ${line}`,
    cell === undefined ? '' : `cell ${cell}`,
    cell === undefined && column !== undefined ? `column ${column}` : '',
  ]
  return `${place.filter(Boolean).join(', ') || 'The file'}: found ${found}, expected ${expected}`
}

import type { Case, Parsed } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import { sql } from 'drizzle-orm'
import { changeInspection } from '../inspections/change-inspection.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import { PageFault } from '../web/page-fault.js'
import type { InspectionVisit } from '../web/visit.js'
import { caseRows } from './case-row.js'

/** Imports the valid rows of a file into the cases as they are now, all or none of them. */
export function importCases(
  db: Database,
  visit: InspectionVisit,
  file: string,
  planFor: (cases: readonly Case[]) => Promise<Parsed<ImportPlan>>,
): Promise<void> {
  const inspection = visit.inspection.id
  return changeInspection(db, visit, 'import', 'cases from a file', async (tx) => {
    // Nobody saves a case between the plan and its rows.
    await tx.execute(
      sql`select id from cases where inspection = ${inspection} order by id for update`,
    )
    const rows = await caseRows(tx, inspection)
    const known = new Map(rows.map((row) => [row.id, row]))
    const plan = await planFor(
      rows.map(({ id, characteristics, answers }) => ({ id, characteristics, answers })),
    )
    if (!plan.ok) throw new PageFault(400)
    const changed = plan.value.cases.flatMap((one, position) => {
      const before = known.get(one.id)
      if (before && sameContent(before, one)) return []
      return [{ ...one, inspection, position: before?.position ?? position }]
    })
    for (let i = 0; i < changed.length; i += 500)
      await tx
        .insert(cases)
        .values(changed.slice(i, i + 500))
        .onConflictDoUpdate({
          target: [cases.inspection, cases.id],
          set: {
            characteristics: sql`excluded.characteristics`,
            answers: sql`excluded.answers`,
            version: sql`${cases.version} + 1`,
          },
        })
    const ids = new Set(changed.map(({ id }) => id))
    const content = (list: readonly Case[]) =>
      list
        .filter(({ id }) => ids.has(id))
        .map(({ id, characteristics, answers }) => ({ id, characteristics, answers }))
    return {
      before: content(rows),
      after: { file, cases: content(changed) },
      result: undefined,
    }
  })
}

function sameContent(a: Case, b: Case): boolean {
  const sorted = ({ characteristics, answers }: Case) =>
    JSON.stringify(
      [characteristics, answers].map((one) =>
        Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
  return sorted(a) === sorted(b)
}

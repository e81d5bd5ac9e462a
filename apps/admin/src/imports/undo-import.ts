import type { Case } from '@inspectorate/core'
import { and, eq, inArray } from 'drizzle-orm'
import { demandUnsettled } from '../inspection/second-assessment.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { NotThere } from '../store/not-there.js'
import type { Database, Transaction } from '../store/open-store.js'
import { cases, responses } from '../store/schema.js'
import type { ImportTarget } from '../services/import-target.js'
import type { InspectionId } from '../store/inspection-id.js'
import { pastImport, undoingOf, type PastImport } from './past-imports.js'
import { contentOf, holdRows, rowsOf, sameContent, saveRows } from './import-rows.js'

/** What undoing an import does to each of its rows. */
export interface UndoPlan {
  /** Added by it and as it left them: they go. */
  readonly go: readonly string[]
  /** Changed by it and as it left them: they are put back. */
  readonly back: readonly string[]
  /** Changed by hand, or by another file, since. */
  readonly since: readonly string[]
  /** No longer there under their id: deleted or renamed since. */
  readonly gone: readonly string[]
}

/** A row as it is now; of a case with its note. */
type RowNow = Case & { readonly note?: string }

/** What undoing an import would do to rows as they are now. */
export function undoPlan({ before, after }: PastImport, rows: readonly RowNow[]): UndoPlan {
  const now = new Map(rows.map((row) => [row.id, row]))
  const known = new Set(before.map(({ id }) => id))
  const plan = {
    go: [] as string[],
    back: [] as string[],
    since: [] as string[],
    gone: [] as string[],
  }
  for (const left of after) {
    const row = now.get(left.id)
    const isNoted = !known.has(left.id) && (row?.note ?? '') !== ''
    if (!row) plan.gone.push(left.id)
    else if (!sameContent(row, left) || isNoted) plan.since.push(left.id)
    else if (known.has(left.id)) plan.back.push(left.id)
    else plan.go.push(left.id)
  }
  return plan
}

/** The rows of a list as they are now, of cases with their notes. */
export async function notedRows(
  db: Database | Transaction,
  inspection: InspectionId,
  target: ImportTarget,
): Promise<RowNow[]> {
  const rows = await rowsOf(db, inspection, target)
  if (target.survey !== null) return rows
  const noted = await db
    .select({ id: cases.id, note: cases.note })
    .from(cases)
    .where(eq(cases.inspection, inspection))
  const notes = new Map(noted.map(({ id, note }) => [id, note]))
  return rows.map((row) => ({ ...row, note: notes.get(row.id) ?? '' }))
}

/**
 * Undoes an import as a whole: what it added goes, what it changed is put back. Rows that were changed since are
 * left as they are, or lose those changes when `all` is asked for. False when it is undone already.
 */
export async function undoImport(
  db: Database,
  work: AtWork,
  target: ImportTarget,
  seq: number,
  all: boolean,
): Promise<boolean> {
  const inspection = work.inspection.id
  const done = await changeEvidence(db, work, 'undo-import', undoingOf(seq), async (tx) => {
    await holdRows(tx, inspection, target)
    const past = await pastImport(tx, inspection, seq)
    if (!past || past.target !== target.id) throw new NotThere()
    if (past.undone !== null) return null
    const rows = await notedRows(tx, inspection, target)
    const plan = undoPlan(past, rows)
    const touched = new Set([...plan.go, ...plan.back, ...(all ? plan.since : [])])
    const asItWas = new Map(past.before.map((one) => [one.id, one]))
    const now = await rowsOf(tx, inspection, target)
    const back = now.flatMap((row) => {
      const before = touched.has(row.id) ? asItWas.get(row.id) : undefined
      return before ? [{ ...before, position: row.position }] : []
    })
    const removed = [...touched].filter((id) => !asItWas.has(id))
    if (target.survey === null) {
      await demandUnsettled(tx, inspection, [...touched])
      await demandUnsettled(tx, inspection, removed, () => true)
    }
    await saveRows(tx, inspection, target, back)
    await deleteRows(tx, inspection, target, removed)
    return {
      before: {
        file: past.file,
        target: past.target,
        rows: rows
          .filter(({ id }) => touched.has(id))
          .map((row) => ({ ...contentOf(row), ...(row.note && { note: row.note }) })),
      },
      after: { rows: back.map(contentOf), removed, kept: all ? [] : plan.since },
      result: true,
    }
  })
  return done ?? false
}

async function deleteRows(
  tx: Transaction,
  inspection: InspectionId,
  { survey }: ImportTarget,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const its =
    survey === null
      ? and(eq(cases.inspection, inspection), inArray(cases.id, [...ids]))
      : and(
          eq(responses.inspection, inspection),
          eq(responses.survey, survey),
          inArray(responses.id, [...ids]),
        )
  await tx.delete(survey === null ? cases : responses).where(its)
}

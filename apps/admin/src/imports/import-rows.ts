import type { Case, Parsed } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import { and, asc, eq, sql } from 'drizzle-orm'
import { textsOf } from '../inspection/texts-of.js'
import { demandUnsettled, isShown } from '../inspection/second-assessment.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import type { Database, Transaction } from '../store/open-store.js'
import { cases, responses, secondAssessments } from '../store/schema.js'
import type { ImportTarget } from '../services/import-target.js'
import type { InspectionId } from '../store/inspection-id.js'

type Row = Case & { readonly position: number }

const importLock = 7_121_006
const batch = 500

/** The rows of a list as they are now, in their order. */
export function rowsOf(
  db: Database | Transaction,
  inspection: InspectionId,
  { survey }: ImportTarget,
): Promise<Row[]> {
  const table = survey === null ? cases : responses
  const { id, position, characteristics, answers, texts } = table
  return db
    .select({ id, position, characteristics, answers, texts })
    .from(table)
    .where(
      and(
        eq(table.inspection, inspection),
        survey === null ? undefined : eq(responses.survey, survey),
      ),
    )
    .orderBy(asc(position), asc(id))
}

/** How often a file is read again because its rows were changed meanwhile, before others wait for it. */
const mostReads = 2

/** Imports the valid rows of a file into a list as it is now, all or none of them; false when it cannot be read. */
export async function importRows(
  db: Database,
  work: AtWork,
  target: ImportTarget,
  file: string,
  planFor: (rows: readonly Case[]) => Promise<Parsed<ImportPlan>>,
): Promise<boolean> {
  for (let i = 0; i < mostReads; i++) {
    // A file may take long to read: nobody waits for it who saves a case.
    const seen = await rowsOf(db, work.inspection.id, target)
    const planned = await planFor(seen.map(contentOf))
    const imported = await importPlanned(db, work, target, file, (rows) =>
      Promise.resolve(sameRows(rows, seen) ? planned : 'changed'),
    )
    if (imported !== 'changed') return imported
  }
  return (
    (await importPlanned(db, work, target, file, (rows) => planFor(rows.map(contentOf)))) === true
  )
}

async function importPlanned(
  db: Database,
  work: AtWork,
  target: ImportTarget,
  file: string,
  planFor: (rows: readonly Row[]) => Promise<Parsed<ImportPlan> | 'changed'>,
): Promise<boolean | 'changed'> {
  const inspection = work.inspection.id
  let isChanged = false
  const imported = await changeEvidence(
    db,
    work,
    'import',
    `${target.id} from a file`,
    async (tx) => {
      await holdRows(tx, inspection, target)
      const rows = await rowsOf(tx, inspection, target)
      const plan = await planFor(rows)
      isChanged = plan === 'changed'
      if (plan === 'changed' || !plan.ok || plan.value.asks.length > 0) return null
      const known = new Map(rows.map((row) => [row.id, row]))
      const changed = plan.value.cases.flatMap((one, position) => {
        const before = known.get(one.id)
        if (before && sameContent(before, one)) return []
        return [{ ...one, position: before?.position ?? position }]
      })
      if (target.survey === null)
        await demandUnsettled(
          tx,
          inspection,
          changed.map(({ id }) => id),
        )
      await saveRows(tx, inspection, target, changed)
      const ids = new Set(changed.map(({ id }) => id))
      return {
        before: rows.filter(({ id }) => ids.has(id)).map(contentOf),
        after: { file, rows: changed.map(contentOf) },
        result: true,
      }
    },
  )
  return isChanged ? 'changed' : (imported ?? false)
}

/** The cases that a file would change though both assessors have finished: what counts of them is settled elsewhere. */
export async function settledAmong(
  db: Database,
  inspection: InspectionId,
  before: readonly Case[],
  after: readonly Case[],
): Promise<readonly string[]> {
  const rows = await db
    .select()
    .from(secondAssessments)
    .where(eq(secondAssessments.inspection, inspection))
  const settled = new Set(rows.filter(isShown).map((one) => one.case))
  const was = new Map(before.map((one) => [one.id, one]))
  return after
    .filter((one) => settled.has(one.id) && !sameContent(was.get(one.id)!, one))
    .map(({ id }) => id)
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Keeps others from saving a row of a list, or importing into it, until the transaction ends. */
export async function holdRows(
  tx: Transaction,
  inspection: InspectionId,
  target: ImportTarget,
): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(${importLock}, hashtext(${`${inspection} ${target.id}`}))`,
  )
  await tx.execute(
    sql`select id from ${cases} where inspection = ${inspection} order by id for update`,
  )
}

/** Writes rows of a list, those that are there and new ones, some hundreds at a time. */
export async function saveRows(
  tx: Transaction,
  inspection: InspectionId,
  target: ImportTarget,
  rows: readonly Row[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += batch)
    await saveBatch(tx, inspection, target, rows.slice(i, i + batch))
}

async function saveBatch(
  tx: Transaction,
  inspection: InspectionId,
  { survey }: ImportTarget,
  rows: readonly Row[],
): Promise<void> {
  const content = {
    characteristics: sql`excluded.characteristics`,
    answers: sql`excluded.answers`,
    texts: sql`excluded.texts`,
  }
  if (survey === null)
    await tx
      .insert(cases)
      .values(rows.map((row) => ({ ...row, inspection })))
      .onConflictDoUpdate({
        target: [cases.inspection, cases.id],
        set: { ...content, version: sql`${cases.version} + 1` },
      })
  else
    await tx
      .insert(responses)
      .values(rows.map((row) => ({ ...row, inspection, survey })))
      .onConflictDoUpdate({
        target: [responses.inspection, responses.survey, responses.id],
        set: content,
      })
}

/** A row without what only the database knows of it. */
export function contentOf(one: Case): Case {
  const { id, characteristics, answers } = one
  return { id, characteristics, answers, ...textsOf(one) }
}

/** Whether two rows hold the same, in whatever order. */
export function sameContent(a: Case, b: Case): boolean {
  const written = ({ characteristics, answers, texts = {} }: Case) =>
    JSON.stringify([characteristics, answers, texts])
  // Nearly always in the same order too, which is quick to tell.
  if (written(a) === written(b)) return true
  const sorted = ({ characteristics, answers, texts = {} }: Case) =>
    JSON.stringify(
      [characteristics, answers, texts].map((one) =>
        Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
  return sorted(a) === sorted(b)
}

import type { Case } from '@inspectorate/core'
import { and, count, desc, eq, ne, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, audit } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'
import { removedContent } from '../store/removed-content.js'

/** An import as the audit trail has it. */
export interface PastImport {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly file: string
  /** Of its `ImportTarget`. */
  readonly target: string
  /** The rows that it changed, as they were. */
  readonly before: readonly Case[]
  /** Those it added or changed, as it left them. */
  readonly after: readonly Case[]
  /** When it was undone; null where it was not. */
  readonly undone: Date | null
}

const suffix = ' from a file'

/** An import into an inspection, with its rows; null where there is none that could be undone. */
export async function pastImport(
  db: Database | Transaction,
  inspection: InspectionId,
  seq: number,
): Promise<PastImport | null> {
  const [row] = await db
    .select({
      seq: audit.seq,
      at: audit.at,
      by: accounts.name,
      record: audit.record,
      before: audit.before,
      after: audit.after,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(and(isImport(inspection), eq(audit.seq, seq)))
  if (!row) return null
  const { record, before, after, ...rest } = row
  const left = JSON.parse(after) as { file?: string; rows?: Case[] } | null
  if (!left?.rows) return null
  const undone = await undoings(db, inspection)
  return {
    ...rest,
    file: left.file ?? '',
    target: record.slice(0, -suffix.length),
    before: JSON.parse(before) as Case[],
    after: left.rows,
    undone: undone(seq),
  }
}

/** An import in a list: how many rows it added and changed. */
export type ListedImport = Omit<PastImport, 'before' | 'after'> & {
  readonly added: number
  readonly changed: number
}

/** How many imports there were. */
export async function countImports(db: Database, inspection: InspectionId): Promise<number> {
  const [found] = await db.select({ n: count() }).from(audit).where(isImport(inspection))
  return found!.n
}

/** The imports into an inspection, the newest first. Their rows, thousands in each, are counted by the database. */
export async function listImports(
  db: Database,
  inspection: InspectionId,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<ListedImport[]> {
  const rows = await db
    .select({
      seq: audit.seq,
      at: audit.at,
      by: accounts.name,
      record: audit.record,
      file: sql<string>`coalesce(${audit.after}::json ->> 'file', '')`,
      changed: sql<number>`json_array_length(${audit.before}::json)`,
      left: sql<number>`json_array_length(${audit.after}::json -> 'rows')`,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(isImport(inspection))
    .orderBy(desc(audit.seq))
    .limit(size)
    .offset(offset)
  const undone = await undoings(db, inspection)
  return rows.map(({ record, left, ...row }) => ({
    ...row,
    target: record.slice(0, -suffix.length),
    added: left - row.changed,
    undone: undone(row.seq),
  }))
}

/** The entries of imports; what was removed with its evidence cannot be undone. */
function isImport(inspection: InspectionId) {
  return and(
    eq(audit.inspection, inspection),
    eq(audit.action, 'import'),
    ne(audit.after, removedContent),
  )
}

/** By its place in the trail: when an import was undone; null where it was not. */
async function undoings(db: Database | Transaction, inspection: InspectionId) {
  const rows = await db
    .select({ record: audit.record, at: audit.at })
    .from(audit)
    .where(and(eq(audit.inspection, inspection), eq(audit.action, 'undo-import')))
  return (seq: number) => rows.find(({ record }) => record === undoingOf(seq))?.at ?? null
}

/** What undoing an import is on record as. */
export function undoingOf(seq: number): string {
  return `import ${seq}`
}

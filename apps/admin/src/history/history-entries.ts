import { and, count, desc, eq, gt, inArray, like, lte, or, sql, type SQL } from 'drizzle-orm'
import { secondRecord } from '../inspection/second-assessment.js'
import type { Database } from '../store/open-store.js'
import { accounts, audit } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** An entry of the audit trail, with the name of who did it. */
export interface HistoryEntry {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly action: string
  readonly record: string
  /** Null where it was removed with the evidence. */
  readonly before: unknown
  readonly after: unknown
}

/** The entries of an inspection’s history that meet a condition, the newest first. */
export async function historyEntries(
  db: Database,
  inspection: InspectionId,
  condition: SQL | undefined,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<HistoryEntry[]> {
  const { seq, at, action, record, before, after } = audit
  const rows = await db
    .select({ seq, at, by: accounts.name, action, record, before, after })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(and(eq(audit.inspection, inspection), condition))
    .orderBy(desc(seq))
    .limit(size)
    .offset(offset)
  return rows.map((row) => ({
    ...row,
    before: JSON.parse(row.before) as unknown,
    after: JSON.parse(row.after) as unknown,
  }))
}

/** How many entries meet a condition. */
export async function countEntries(
  db: Database,
  inspection: InspectionId,
  condition: SQL | undefined,
): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(audit)
    .where(and(eq(audit.inspection, inspection), condition))
  return found!.n
}

/** A record in a list that files are imported into. */
export interface ListedRecord {
  readonly kind: 'case' | 'response'
  readonly id: string
  /** Null for a case. */
  readonly survey: string | null
}

/** The case or response that a record of the trail is; null for another record. */
export function listedRecord(record: string): ListedRecord | null {
  const response = /^response (.+) to ([^ ]+)$/.exec(record)
  if (response) return { kind: 'response', id: response[1]!, survey: response[2]! }
  const one = /^case (.+)$/.exec(record)
  return one && !record.startsWith('case set ') ? { kind: 'case', id: one[1]!, survey: null } : null
}

/** How the history of a record is found. */
export interface FoundHistory {
  readonly condition: SQL
  readonly listed: ListedRecord | null
  /** The ids that a case or a response has and had, the newest first. */
  readonly ids: readonly string[]
}

/** The most ids that one record is followed back through. */
const mostNames = 50

/**
 * The condition that finds the history of a record. A case or a response is in imports and what undid them too, and
 * is followed back through the ids that it had before.
 */
export async function entriesOf(
  db: Database,
  inspection: InspectionId,
  record: string,
): Promise<FoundHistory> {
  const listed = listedRecord(record)
  if (!listed) return { condition: eq(audit.record, record), listed: null, ids: [] }
  const ids: string[] = []
  const names: SQL[] = []
  let { id } = listed
  let until = lastPlace
  for (let i = 0; i < mostNames; i += 1) {
    ids.push(id)
    const own = { ...listed, id }
    const renamed = await lastRenaming(db, inspection, until, toId(own))
    // Another had the id before: what is told of it then is not this one’s.
    const left = await lastRenaming(db, inspection, until - 1, eq(audit.record, recordOf(own)))
    const since = Math.max(renamed?.seq ?? 0, left?.seq ?? 0)
    const named = await entriesNamed(db, inspection, own)
    const isGone =
      until === lastPlace &&
      (await countEntries(db, inspection, and(named, gt(audit.seq, since)))) === 0
    names.push(and(named, gt(audit.seq, isGone ? 0 : since), lte(audit.seq, until))!)
    if (!renamed || since > renamed.seq) break
    // Its renaming stands in the trail under the id that it had.
    until = renamed.seq
    ;({ id } = JSON.parse(renamed.before) as { id: string })
  }
  return { condition: or(...names)!, listed, ids }
}

/** The last entry that a trail could have. */
const lastPlace = 2_147_483_647

/** The last renaming that meets a condition, up to a place. */
async function lastRenaming(
  db: Database,
  inspection: InspectionId,
  until: number,
  condition: SQL | undefined,
) {
  const [found] = await db
    .select({ seq: audit.seq, before: audit.before })
    .from(audit)
    .where(
      and(
        eq(audit.inspection, inspection),
        eq(audit.action, 'rename'),
        lte(audit.seq, until),
        condition,
      ),
    )
    .orderBy(desc(audit.seq))
    .limit(1)
  return found
}

/** A renaming to an id, of a record of the same list. */
function toId({ kind, id, survey }: ListedRecord): SQL | undefined {
  return and(
    eq(audit.after, JSON.stringify({ id })),
    like(audit.record, kind === 'case' ? 'case %' : `response % to ${escaped(survey!)}`),
  )
}

function recordOf({ kind, id, survey }: ListedRecord): string {
  return kind === 'case' ? `case ${id}` : `response ${id} to ${survey}`
}

/**
 * Entries of a case or a response under one id. Imports hold thousands of rows: they are looked into once, and only
 * those in whose text the id stands.
 */
async function entriesNamed(
  db: Database,
  inspection: InspectionId,
  one: ListedRecord,
): Promise<SQL> {
  const { kind, id, survey } = one
  const target = kind === 'case' ? 'cases' : `survey:${survey}`
  const row = JSON.stringify([{ id }])
  const holds = (rows: SQL) => sql`coalesce(${rows} @> ${row}::jsonb, false)`
  const found = await db
    .select({ seq: audit.seq })
    .from(audit)
    .where(
      and(
        eq(audit.inspection, inspection),
        // In this order: other entries hold other things.
        sql`case
          when ${eq(audit.action, 'import')} and ${audit.record} = ${`${target} from a file`}
            then case when ${stands(audit.after, id)} then ${holds(sql`${audit.after}::jsonb -> 'rows'`)} else false end
          when ${eq(audit.action, 'undo-import')}
            then case when ${stands(audit.before, id)} then ${audit.before}::jsonb ->> 'target' = ${target} and ${holds(sql`${audit.before}::jsonb -> 'rows'`)} else false end
          else false end`,
      ),
    )
  const seqs = found.map(({ seq }) => seq)
  const again = kind === 'case' ? eq(audit.record, secondRecord(id)) : undefined
  return or(eq(audit.record, recordOf(one)), again, inArray(audit.seq, seqs))!
}

/** Whether a JSON text has a field of this id anywhere: quick, and true of all that do. */
function stands(text: typeof audit.after | typeof audit.before, id: string): SQL {
  return sql`strpos(${text}, ${`"id":${JSON.stringify(id)}`}) > 0`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}

import { ownEntry, parseInspection, type Issue, type PooledRecord } from '@inspectorate/core'
import { baseFramework } from '../framework/base-framework.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { recordedOf } from '../inspection/recorded-of.js'
import { writeRecorded } from '../inspection/write-recorded.js'
import { holdEvidence } from '../ratings/rules-faults.js'
import type { Database, Transaction } from '../store/open-store.js'

/** The record cannot be pooled, because of these. */
export class RecordRefused extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('the record cannot be pooled')
  }
}

/** Pools what another inspection counted. Throws `RecordRefused` where the framework cannot use it. */
export function addRecord(
  db: Database,
  work: AtWork,
  set: string,
  record: PooledRecord,
): Promise<unknown> {
  return changeSet(db, work, set, 'pool', (records) => [...records, record])
}

/** Leaves out what an inspection counted, by the hash of its record. */
export function removeRecord(
  db: Database,
  work: AtWork,
  set: string,
  sha256: string,
): Promise<unknown> {
  return changeSet(db, work, set, 'leave out', (records) =>
    records.filter((one) => one.sha256 !== sha256),
  )
}

function changeSet(
  db: Database,
  work: AtWork,
  set: string,
  action: string,
  change: (records: readonly PooledRecord[]) => readonly PooledRecord[],
): Promise<unknown> {
  const { inspection } = work
  return changeEvidence(db, work, action, `case set ${set}`, async (tx) => {
    await holdEvidence(tx, inspection.id)
    const before = ownEntry((await recordedOf(tx, inspection.id)).caseSets, set) ?? []
    const after = change(before)
    if (after.length === before.length) return null
    await writeRecorded(tx, work, 'caseSets', set, after.length === 0 ? null : after)
    const issues = await faultsOf(tx, work, set)
    if (issues.length > 0) throw new RecordRefused(issues)
    return { before: before.map(named), after: after.map(named), result: undefined }
  })
}

/** What is wrong with the set as it stands now, by the same checks as everywhere. */
async function faultsOf(tx: Transaction, { inspection }: AtWork, set: string): Promise<Issue[]> {
  const parsed = parseInspection(await assembleInspection(tx, inspection), [
    await baseFramework(tx, inspection),
  ])
  if (parsed.ok) return []
  return parsed.issues.filter(({ path: [part, name] }) => part === 'caseSets' && name === set)
}

/** A record as the audit trail names it. */
function named({ id, framework, published, sha256, cases }: PooledRecord) {
  return { id, framework, published, sha256, cases: cases.size }
}

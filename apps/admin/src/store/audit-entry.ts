import { createHash } from 'node:crypto'

/** One deed, as the audit trail keeps it. */
export interface AuditEntry {
  /** Counted from 1, without gaps. */
  readonly seq: number
  readonly at: Date
  /** The account; null for the app itself. */
  readonly account: string | null
  readonly action: string
  readonly inspection: string | null
  /** What was changed, such as `case P001`. */
  readonly record: string
  /** JSON. */
  readonly before: string
  /** JSON. */
  readonly after: string
}

/** SHA-256 of an entry and of the hash before it: the chain breaks where an entry is changed. */
export function hashOf(entry: AuditEntry, previous: string): string {
  const { seq, at, account, action, inspection, record, before, after } = entry
  const content = [
    previous,
    seq,
    at.toISOString(),
    account,
    action,
    inspection,
    record,
    before,
    after,
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

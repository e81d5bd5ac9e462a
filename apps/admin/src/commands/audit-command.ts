import { match } from 'ts-pattern'
import { readConfig } from '../process/config.js'
import { StartFault } from '../process/start-fault.js'
import { noLog } from '../process/log.js'
import { configuredDatabase } from '../server/configured-database.js'
import { schemaOf } from '../store/migrations.js'
import { asOwner, connectStore } from '../store/open-store.js'
import { parseHead, wordHead, type AuditHead } from '../store/audit-head.js'
import { verifyAudit, type AuditFault } from '../store/verify-audit.js'

/** `audit verify [--head HEAD]`: whether the audit trail is as it was written, and still goes back to a head kept earlier. */
export async function auditCommand(given: readonly string[], env: NodeJS.ProcessEnv) {
  const [flags, kept] = takeHead(given)
  const { url, stop } = await configuredDatabase(readConfig(flags, env), noLog)
  try {
    // As it is: an app of another version may be at work on it.
    if ((await asOwner(url, schemaOf)) === null)
      throw new StartFault('The database is empty: it has no audit trail.')
    const { db, close } = connectStore(url)
    const { entries, head, fault } = await verifyAudit(db, kept).finally(close)
    process.stdout.write(
      fault
        ? `${wordAuditFault(fault)}\n`
        : `${entries} entries, none changed, removed or inserted. Keep this outside the database, for --head of the next time:\n${wordHead(head!)}\n`,
    )
    return fault ? 1 : 0
  } finally {
    await stop()
  }
}

function takeHead(flags: readonly string[]): [string[], AuditHead | undefined] {
  const at = flags.indexOf('--head')
  if (at < 0) return [[...flags], undefined]
  const head = parseHead(flags[at + 1] ?? '')
  if (!head)
    throw new StartFault(
      `--head: found ${flags[at + 1] ?? 'nothing'}, expected what audit verify printed, such as 12:9f86…`,
    )
  return [flags.toSpliced(at, 2), head]
}

function wordAuditFault(fault: AuditFault): string {
  return match(fault)
    .with(
      { code: 'changed' },
      ({ seq }) => `Entry ${seq} is not as it was written, or one before it was replaced.`,
    )
    .with({ code: 'missing' }, ({ seq }) => `Entry ${seq} was removed.`)
    .with({ code: 'inserted' }, ({ seq }) => `Entry ${seq} was inserted after the last one.`)
    .with(
      { code: 'other-trail' },
      ({ seq }) =>
        `Entry ${seq} is not the one of the head that was kept: the trail was written anew.`,
    )
    .exhaustive()
}

import { match } from 'ts-pattern'
import type { Config } from '../config.js'
import { openConfiguredStore } from '../start.js'
import { verifyAudit, type AuditFault } from './verify-audit.js'

/** `audit verify`: whether the audit trail is as it was written. */
export async function auditCommand(config: Config): Promise<number> {
  const { store, stop } = await openConfiguredStore(config)
  try {
    const { entries, fault } = await verifyAudit(store.db)
    process.stdout.write(
      fault
        ? `${wordAuditFault(fault)}\n`
        : `${entries} entries, none changed, removed or inserted.\n`,
    )
    return fault ? 1 : 0
  } finally {
    await stop()
  }
}

function wordAuditFault(fault: AuditFault): string {
  return match(fault)
    .with(
      { code: 'changed' },
      ({ seq }) => `Entry ${seq} is not as it was written, or one before it was replaced.`,
    )
    .with({ code: 'missing' }, ({ seq }) => `Entry ${seq} was removed.`)
    .with({ code: 'inserted' }, ({ seq }) => `Entry ${seq} was inserted after the last one.`)
    .exhaustive()
}

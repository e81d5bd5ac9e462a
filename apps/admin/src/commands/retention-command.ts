import { readConfig } from '../process/config.js'
import { noLog } from '../process/log.js'
import { StartFault } from '../process/start-fault.js'
import { dueInspections, removeEvidence } from '../retention/remove-evidence.js'
import { configuredDatabase } from '../server/configured-database.js'
import { newestSchema, schemaOf } from '../store/migrations.js'
import { asOwner, connectStore } from '../store/open-store.js'

/** `retention [list]` says whose evidence is due for removal; `retention remove INSPECTION` removes it. */
export async function retentionCommand(
  given: readonly string[],
  env: NodeJS.ProcessEnv,
  now: Date,
): Promise<number> {
  const [what = 'list', ...rest] = given[0]?.startsWith('--') ? ['list', ...given] : given
  const slug = what === 'remove' ? rest.shift() : undefined
  if (what !== 'list' && (what !== 'remove' || slug === undefined || slug.startsWith('--')))
    throw new StartFault(
      'retention: expected list, or remove with the short name of an inspection.',
    )
  const { url, stop } = await configuredDatabase(readConfig(rest, env), noLog)
  try {
    // As it is: an app of another version may be at work on it.
    if ((await asOwner(url, schemaOf)) !== newestSchema)
      throw new StartFault(
        'The database is of another version of the app: start the app on it first.',
      )
    const { db, close } = connectStore(url)
    try {
      if (slug !== undefined) {
        const { cases, responses, entries } = await removeEvidence(db, slug, now)
        process.stdout.write(
          `The evidence of ${slug} is removed: ${cases} cases, ${responses} responses, the content of ${entries} entries of the audit trail. Publications stay. Backups from before still hold it.\n`,
        )
        return 0
      }
      const due = await dueInspections(db, now.toISOString().slice(0, 10))
      for (const one of due)
        process.stdout.write(
          `${one.slug}: due since ${one.evidenceDue}${one.stage === 'published' || one.archived !== null ? '' : ', still worked on'}\n`,
        )
      if (due.length === 0) process.stdout.write('No evidence is due for removal.\n')
      return 0
    } finally {
      await close()
    }
  } finally {
    await stop()
  }
}

import { resetAccount } from '../accounts/reset-account.js'
import { readConfig } from '../process/config.js'
import { noLog } from '../process/log.js'
import { StartFault } from '../process/start-fault.js'
import { configuredDatabase } from '../server/configured-database.js'
import { newestSchema, schemaOf } from '../store/migrations.js'
import { asOwner, connectStore } from '../store/open-store.js'

/** `account reset EMAIL`: lets in somebody whom no administrator can help, such as the last one, who has lost the second factor. */
export async function accountCommand(
  [verb, email, ...flags]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  if (verb !== 'reset' || email === undefined || email.startsWith('--'))
    throw new StartFault('account: expected reset and an email address.')
  const config = readConfig(flags, env)
  const { url, stop } = await configuredDatabase(config, noLog)
  try {
    if ((await asOwner(url, schemaOf)) !== newestSchema)
      throw new StartFault('The database is not up to date. Start the app first.')
    const { db, close } = connectStore(url)
    const link = await resetAccount(db, email, new Date()).finally(close)
    if (link === null) throw new StartFault(`No account that is in use has the address ${email}.`)
    process.stdout.write(
      `Its second factor is removed and its sessions are ended. Choose a password, once, within three days, at\n  ${config.publicUrl ?? ''}${link}\n`,
    )
    return 0
  } finally {
    await stop()
  }
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argon2Passwords, usualCost } from './accounts/passwords.js'
import { firstAdministratorLink } from './accounts/one-time-links.js'
import type { Config } from './config.js'
import type { Log } from './log.js'
import { openIdProvider } from './openid/provider.js'
import { readingInProcess } from './reading/reading-in-process.js'
import { makeInProcess } from './publications/make-in-process.js'
import { startWorker } from './publications/worker.js'
import { StartFault } from './start-fault.js'
import { keptServer } from './store/kept-server.js'
import { connectStore, prepareStore } from './store/open-store.js'
import { readSecrets } from './store/secrets.js'
import { createApp } from './web/create-app.js'

export interface RunningApp {
  readonly address: string
  /** A one-time link while there is no account yet. */
  readonly firstLink: string | null
  /** Answers what was asked, then stops everything that was started. */
  stop(): Promise<void>
}

/** The database of a configuration, by the address of its owner. */
export interface ConfiguredDatabase {
  readonly url: string
  /** Ends the app’s own server, unless another process of the app uses it. */
  stop(): Promise<void>
}

/** Finds the database of a configuration; the app’s own server is started when it does not run. */
export async function configuredDatabase(
  { databaseUrl, data }: Config,
  log: Log,
): Promise<ConfiguredDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => undefined }
  const { database } = await readSecrets(data)
  return keptServer(join(data, 'database'), database, log, (line) =>
    process.stderr.write(`${line}\n`),
  )
}

/** Starts the app as configured. */
export async function start(config: Config, log: Log): Promise<RunningApp> {
  const now = () => new Date()
  const secret = config.sessionSecret ?? (await readSecrets(config.data)).session
  const database = await configuredDatabase(config, log)
  const opened: (() => Promise<unknown>)[] = [database.stop]
  const stop = async () => {
    for (const close of opened.toReversed()) await close()
  }
  try {
    const url = await prepareStore(database.url, secret)
    const { db, close } = connectStore(url)
    opened.push(close)
    const program = fileURLToPath(new URL('../bin/inspectorate-admin.js', import.meta.url))
    const reading = readingInProcess(program)
    opened.push(async () => reading.stop())
    const app = await createApp({
      db,
      passwords: await argon2Passwords(usualCost),
      now,
      log,
      reading,
      openid: config.openid ? openIdProvider(config.openid) : null,
      secret,
      tls: config.trustedProxy !== undefined,
      trustedProxy: config.trustedProxy ?? null,
      requestsPerMinute: config.requestsPerMinute,
    })
    const address = await app.listen({ port: config.port, host: config.host })
    const worker = startWorker({ db, log }, makeInProcess(url, program))
    opened.push(worker.stop, () => app.close())
    const link = await firstAdministratorLink(db, now())
    return { address, firstLink: link && `${address}${link}`, stop }
  } catch (error) {
    await stop()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartFault(`Port ${config.port} is in use. Choose another with --port.`)
    throw error
  }
}

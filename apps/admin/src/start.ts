import { fileURLToPath } from 'node:url'
import { argon2Passwords, usualCost } from './services/passwords.js'
import { firstAdministratorLink } from './accounts/one-time-links.js'
import type { Config } from './process/config.js'
import type { Log } from './process/log.js'
import { countingLog, serveMetrics } from './process/metrics.js'
import { openIdProvider } from './services/openid-provider.js'
import { readingInProcess } from './reading/reading-in-process.js'
import { makeInProcess } from './publications/make-in-process.js'
import { startWorker } from './publications/worker.js'
import { StartFault } from './process/start-fault.js'
import { configuredDatabase } from './server/configured-database.js'
import { connectStore, prepareStore } from './store/open-store.js'
import { readSecrets } from './process/secrets.js'
import { createApp } from './create-app.js'

export interface RunningApp {
  readonly address: string
  /** A one-time link while there is no account yet. */
  readonly firstLink: string | null
  /** Answers what was asked, then stops everything that was started. */
  stop(): Promise<void>
}

/** Starts the app as configured. */
export async function start(config: Config, given: Log): Promise<RunningApp> {
  const now = () => new Date()
  const { metricsPort } = config
  const metrics = metricsPort === undefined ? null : countingLog(given)
  const log = metrics?.log ?? given
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
      reading: reading.readingFor,
      pageWait: 150,
      openid: config.openid ? openIdProvider(config.openid) : null,
      publicUrl: config.publicUrl ?? null,
      secondFactor: config.secondFactor,
      factorKey: config.factorKey ?? null,
      secret,
      tls: config.trustedProxy !== undefined,
      trustedProxy: config.trustedProxy ?? null,
      requestsPerMinute: config.requestsPerMinute,
    })
    const address = await app.listen({ port: config.port, host: config.host })
    reading.prepare()
    const worker = startWorker({ db, log }, makeInProcess(url, program))
    opened.push(worker.stop, () => app.close())
    if (metrics && metricsPort !== undefined)
      opened.push((await serveMetrics(metrics, metricsPort, config.host)).stop)
    const link = await firstAdministratorLink(db, now())
    return { address, firstLink: link && `${config.publicUrl ?? address}${link}`, stop }
  } catch (error) {
    await stop()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartFault(`Port ${config.port} is in use. Choose another with --port.`)
    throw error
  }
}

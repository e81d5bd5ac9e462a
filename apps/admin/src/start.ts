import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argon2Passwords, usualCost } from './accounts/passwords.js'
import { firstAdministratorLink } from './accounts/one-time-links.js'
import type { Config } from './config.js'
import type { Log } from './log.js'
import { makeInProcess } from './publications/make-in-process.js'
import { startWorker } from './publications/worker.js'
import { StartFault } from './start-fault.js'
import { embeddedServer } from './store/embedded-server.js'
import { openStore, type Store } from './store/open-store.js'
import { announcePresence } from './store/presence.js'
import { readSecrets } from './store/secrets.js'
import { createApp } from './web/create-app.js'

export interface RunningApp {
  readonly address: string
  /** A one-time link while there is no account yet. */
  readonly firstLink: string | null
  /** Answers what was asked, then stops everything that was started. */
  stop(): Promise<void>
}

/** A store that is open, and what was started for it. */
export interface OpenStore {
  readonly store: Store
  /** Signs cookies. */
  readonly secret: string
  readonly url: string
  stop(): Promise<void>
}

/** Opens the database of a configuration; its secret for cookies is made when none is configured. */
export async function openConfiguredStore(config: Config): Promise<OpenStore> {
  const { databaseUrl: given, sessionSecret } = config
  if (given !== undefined) {
    const secret = sessionSecret ?? (await readSecrets(config.data)).session
    const store = await openStore(given)
    return { store, secret, url: given, stop: () => store.close() }
  }
  const secrets = await readSecrets(config.data)
  const server = await embeddedServer(join(config.data, 'database'), secrets.database)
  const presence = await announcePresence(server.url)
  const store = await openStore(server.url)
  return {
    store,
    secret: sessionSecret ?? secrets.session,
    url: server.url,
    async stop() {
      await store.close()
      // Another process of the app may work on the same folder.
      if (await presence.leave()) await server.stop()
    },
  }
}

/** Starts the app as configured. */
export async function start(config: Config, log: Log): Promise<RunningApp> {
  const now = () => new Date()
  const { store, secret, url, stop } = await openConfiguredStore(config)
  try {
    const app = await createApp({
      db: store.db,
      passwords: await argon2Passwords(usualCost),
      now,
      log,
      secret,
      tls: config.trustedProxy !== undefined,
      trustedProxy: config.trustedProxy ?? null,
    })
    const address = await app.listen({ port: config.port, host: config.host })
    const program = fileURLToPath(new URL('../bin/inspectorate-admin.js', import.meta.url))
    const worker = startWorker({ db: store.db, now, log }, makeInProcess(url, program))
    const link = await firstAdministratorLink(store.db, now())
    return {
      address,
      firstLink: link && `${address}${link}`,
      async stop() {
        await app.close()
        await worker.stop()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartFault(`Port ${config.port} is in use. Choose another with --port.`)
    throw error
  }
}

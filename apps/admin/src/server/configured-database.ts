import { join } from 'node:path'
import type { Config } from '../process/config.js'
import type { Log } from '../process/log.js'
import { readSecrets } from '../process/secrets.js'
import { keptServer } from './kept-server.js'

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

import { fileURLToPath } from 'node:url'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { StartFault } from '../start-fault.js'
import * as schema from './schema.js'

export type Database = NodePgDatabase<typeof schema>
/** A database, or a transaction in it. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Store {
  readonly db: Database
  close(): Promise<void>
}

/** The rights the app has while it runs: it may not change the audit trail. Migrations have more. */
const appRole = 'inspectorate_app'
const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const migrationLock = 7_121_001

/** Brings the database up to date, then connects as the app. */
export async function openStore(url: string): Promise<Store> {
  await migrateStore(url)
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c role=${appRole}`,
    application_name: 'inspectorate-admin',
    max: 10,
  })
  // A connection that breaks while idle is replaced at the next query.
  pool.on('error', () => undefined)
  return {
    db: drizzle(pool, { schema }),
    close: () => pool.end(),
  }
}

async function migrateStore(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new StartFault(
      `No connection to the database: ${(error as { code?: string }).code ?? 'unreachable'}. Is DATABASE_URL right?`,
    )
  }
  try {
    // Several processes may start at once; one of them migrates.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder: migrations })
  } finally {
    await client.end()
  }
}

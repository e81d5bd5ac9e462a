import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { StartFault } from '../process/start-fault.js'
import { makeAppLogin } from './app-login.js'
import { migrateToNewest } from './migrations.js'
import * as schema from './schema.js'

export type Database = NodePgDatabase<typeof schema>
/** A database, or a transaction in it. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Store {
  readonly db: Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Connects with the rights that the address has. */
export function connectStore(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'inspectorate-admin',
    max: 10,
    // A server that takes a connection and never answers is one that is gone.
    connectionTimeoutMillis: 10_000,
    // Nobody waits for somebody else’s change for ever.
    options: '-c lock_timeout=20s',
  })
  // A connection that breaks fails the query it has and is replaced at the next. Between the queries
  // of a transaction nobody else listens, and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() }
}

/**
 * Brings the database up to date as its owner and makes the app’s own login, which may not change
 * the audit trail. Returns the address of that login.
 */
export function prepareStore(ownerUrl: string, secret: string): Promise<string> {
  return asOwner(ownerUrl, async (client) => {
    await migrateToNewest(client)
    return makeAppLogin(client, ownerUrl, secret)
  })
}

/** Works on a connection of the owner of the tables, who may do what the app may not. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new StartFault(
      `No connection to the database: ${(error as { code?: string }).code ?? 'unreachable'}. Is DATABASE_URL right?`,
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

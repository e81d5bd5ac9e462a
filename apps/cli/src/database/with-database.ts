import type pg from 'pg'
import { addressFault, databaseFault } from './database-fault.js'
import { wordDatabaseError } from './word-database-error.js'

/** Statements may take so long: a programme of ten thousand is counted in less than a tenth of it. */
const longestStatement = '10min'
const longestWait = '1min'
/** A server that takes a connection and never answers is one that is gone. */
const longestConnecting = 15_000

/** Who reads sees one moment; who writes sees what others wrote while they waited for them. */
const begin = {
  'read only': 'begin isolation level repeatable read read only',
  'read write': 'begin',
} as const

/** What statements are sent by. */
export interface Statements {
  query<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>
}

export interface OpenDatabase extends Statements {
  /** The database and its server, to be named in what is told: without who asks and by what password. */
  readonly place: string
  /** All that `work` sends in one transaction: it is done whole, or not at all. */
  inTransaction<T>(kind: keyof typeof begin, work: () => Promise<T>): Promise<T>
}

/**
 * Connects, works and closes. Faults of the server and of the way there are told in words; the driver is an optional
 * package, in JavaScript.
 */
export async function withDatabase<T>(
  address: string,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const client = await clientOf(address)
  const place = `the database ${[client.database, 'at'].filter(Boolean).join(' ')} ${client.host}:${client.port}`
  const answered = async <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      const words = wordDatabaseError(error)
      throw words === null ? error : databaseFault(place, ...words)
    })
  try {
    await answered(client.connect())
    const query: Statements['query'] = async (statement, values) =>
      (await answered(client.query(statement, values as unknown[]))).rows
    return await work({
      place,
      query,
      async inTransaction(kind, within) {
        await query(begin[kind])
        try {
          await query(`set local statement_timeout = '${longestStatement}'`)
          await query(`set local lock_timeout = '${longestWait}'`)
          const result = await within()
          await query('commit')
          return result
        } catch (error) {
          await query('rollback').catch(() => undefined)
          throw error
        }
      },
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function clientOf(address: string): Promise<pg.Client> {
  const driver = await import('pg').catch(() => null)
  if (!driver)
    throw addressFault(
      '--database',
      'no driver of PostgreSQL: the package pg, which is optional, is not installed',
      'npm install pg@8 beside inspectorate',
    )
  try {
    const client = new driver.default.Client({
      connectionString: address,
      fallback_application_name: 'inspectorate',
      connectionTimeoutMillis: longestConnecting,
      keepAlive: true,
    })
    // Between two statements nobody else listens, and an error that nobody hears ends the process.
    client.on('error', () => undefined)
    return client
  } catch (error) {
    // A file of certificates that is not there, words of sslmode that nobody knows: nothing of the password.
    throw addressFault(
      '--database',
      `an address that cannot be used (${error instanceof Error ? error.message : ''})`,
      'postgres://user@host:5432/database',
    )
  }
}

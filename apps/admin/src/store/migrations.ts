import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import * as z from 'zod'
import { StartFault } from '../process/start-fault.js'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) })

/** The steps to the newest schema, in order. A schema is called after its last step, such as `0008_texts`. */
const steps = readSteps()

/** The schemas that this program knows, oldest first. */
export const schemas: readonly string[] = steps.map(({ tag }) => tag)

export const newestSchema: string = schemas.at(-1)!

const lockOfSchema = 7_121_001

/**
 * Has others wait who bring the same database up to date or restore into it, until the connection
 * ends: processes that start at once migrate one after the other.
 */
export async function holdSchema(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lockOfSchema])
}

/**
 * The schema that a database has; null for an empty one. Refuses one that a newer program made: this one
 * would not know what it reads, and could lose what it does not know.
 */
export async function schemaOf(client: pg.Client): Promise<string | null> {
  const { rows: found } = await client.query<{ steps: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations') as steps",
  )
  if (found[0]!.steps === null) return null
  const { rows } = await client.query<{ at: string }>(
    'select created_at as at from drizzle.__drizzle_migrations order by created_at desc limit 1',
  )
  if (rows.length === 0) return null
  const at = Number(rows[0]!.at)
  const step = steps.find(({ folderMillis }) => folderMillis === at)
  if (step) return step.tag
  throw new StartFault(
    `The database was brought up to date by a newer program on ${new Date(at).toISOString().slice(0, 10)} or later: its schema is not one of this program, whose newest is ${newestSchema}. Start the newer program, or restore into an empty database a backup that was made before the upgrade.`,
  )
}

/** Takes a database from its schema to a later one, in the transaction of the connection. */
export async function migrateWithin(client: pg.Client, to: string): Promise<void> {
  await client.query('create schema if not exists drizzle')
  // The table in which drizzle’s own migrator keeps what it did.
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  const from = await schemaOf(client)
  const first = from === null ? 0 : schemas.indexOf(from) + 1
  for (const step of steps.slice(first, schemas.indexOf(to) + 1)) {
    for (const statement of step.sql) await client.query(statement)
    await client.query(
      'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)',
      [step.hash, step.folderMillis],
    )
  }
}

/** Brings a database up to date, wholly or not at all. */
export async function migrateToNewest(client: pg.Client): Promise<void> {
  await holdSchema(client)
  if ((await schemaOf(client)) === newestSchema) return
  await client.query('begin')
  try {
    await migrateWithin(client, newestSchema)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function readSteps() {
  const journal = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')
  const { entries } = Journal.parse(JSON.parse(journal))
  return readMigrationFiles({ migrationsFolder }).map((step, index) => ({
    ...step,
    tag: entries[index]!.tag,
  }))
}

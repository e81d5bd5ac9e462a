import { InspectionSchema, isInspectionError, type Framework } from '@inspectorate/core'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type pg from 'pg'
import { baseFramework } from '../framework/base-framework.js'
import type { Log } from '../process/log.js'
import { change } from '../store/change.js'
import type { Database, Store } from '../store/open-store.js'
import { inspections, publicationFiles, publications } from '../store/schema.js'
import { countFiles } from './exporters.js'
import { countPublication, keepResults, uncountedPublication } from './published-results.js'
import { renderPublication, Unsealed } from './render-publication.js'

type Job = typeof publications.$inferSelect

const mostAttempts = 3

/**
 * Makes one publication that waits, or that a process left unfinished when it ended; then keeps the results of one that
 * lacks them. False when there is nothing to do.
 */
export async function makeNextPublication(
  { db, pool }: Pick<Store, 'db' | 'pool'>,
  now: () => Date,
  log: Log,
): Promise<boolean> {
  const holder = await pool.connect()
  // A lost connection ends the hold; what is written then is no longer this process’s.
  holder.on('error', () => undefined)
  try {
    const held = await holdOne(db, holder)
    if (held === null) return await countUncounted(db)
    const job = await claim(db, held)
    if (job) await make(db, job, now, log)
    return true
  } finally {
    // Ends the connection, and with it the hold.
    holder.release(true)
  }
}

/** Publications whose results are kept by one process: starting it takes longer than a record. */
const mostCounted = 50

/** Where nothing waits, what was published before its results were kept is looked at. */
async function countUncounted(db: Database): Promise<boolean> {
  for (let i = 0; i < mostCounted; i++) {
    const uncounted = await uncountedPublication(db)
    if (uncounted === null) return i > 0
    await countPublication(db, uncounted)
  }
  return true
}

async function make(db: Database, job: Job, now: () => Date, log: Log): Promise<void> {
  if (job.attempts > mostAttempts) return fail(db, job, 'It was tried three times.', now())
  try {
    const inspection = InspectionSchema.parse(JSON.parse(job.content))
    const framework = await frameworkOfJob(db, job)
    await writeTo(db, job, { files: await countFiles() })
    const files = await renderPublication(inspection, framework, (progress) =>
      writeTo(db, job, { progress }),
    )
    const deed = {
      action: 'finish',
      inspection: job.inspection,
      record: `publication ${job.id}`,
    }
    await change(db, { account: null, at: now() }, deed, async (tx) => {
      const done = await tx
        .update(publications)
        .set({ state: 'done', message: '' })
        .where(mine(job))
        .returning()
      // Another process took over and will finish: its files are the same.
      if (done.length === 0) throw new Error('the publication is no longer this process’s')
      for (const file of files)
        await tx
          .insert(publicationFiles)
          .values({ publication: job.id, size: file.bytes.length, ...file })
      if (!job.draft) await keepResults(tx, job.id, files)
      const hashes = files.map(({ name, sha256 }) => ({ name, sha256 }))
      return { before: null, after: hashes, result: undefined }
    })
    log('published', { publication: job.id })
  } catch (error) {
    log('publication-failed', { publication: job.id, attempt: job.attempts })
    // Bad content stays bad; anything else is tried again.
    const fault = faultOf(error)
    if (fault !== null) await fail(db, job, fault, now())
    else await writeTo(db, job, { state: 'waiting' })
  }
}

/** The framework that the inspection began with: one that is used cannot be changed. */
async function frameworkOfJob(db: Database, { inspection }: Job): Promise<Framework> {
  const [row] = await db.select().from(inspections).where(eq(inspections.id, inspection))
  return baseFramework(db, row!)
}

/** Gives a publication up. A final one takes the inspection back to its panel, who can publish it again. */
function fail(db: Database, job: Job, message: string, at: Date): Promise<void> {
  const deed = { action: 'give-up', inspection: job.inspection, record: `publication ${job.id}` }
  return change(db, { account: null, at }, deed, async (tx) => {
    const failed = await tx
      .update(publications)
      .set({ state: 'failed', message })
      .where(mine(job))
      .returning()
    if (failed.length > 0 && !job.draft)
      await tx
        .update(inspections)
        .set({ stage: 'ratings-panel' })
        .where(eq(inspections.id, job.inspection))
    return { before: null, after: { message }, result: undefined }
  })
}

/** What is wrong with the content of a publication; null when something else failed. */
function faultOf(error: unknown): string | null {
  if (isInspectionError(error)) return 'The narrative has faults.'
  if (error instanceof Unsealed) return 'The files do not carry the same figures.'
  return null
}

/** Whether a publication waits, was left unfinished, or has results that are not kept yet. */
export async function isPublicationWaiting(db: Database): Promise<boolean> {
  return (await freeJobs(db)).length > 0 || (await uncountedPublication(db)) !== null
}

const jobLock = 7_121_004

/**
 * The open publications that no process holds, oldest first. A process holds what it makes by a lock
 * of its connection, so that the hold ends with the process, however it ends.
 */
async function freeJobs(db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from ${publications}
    where state in ('waiting', 'running') and not exists (
      select from pg_locks
      where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())
        and classid = ${jobLock}::oid
        and objid = (hashtext(id::text)::bigint & 4294967295)::oid
    )
    order by draft, requested_at`)
  return rows.map(({ id }) => id)
}

/** Holds the oldest free publication by a connection; processes that ask at once hold different ones. */
async function holdOne(db: Database, holder: pg.PoolClient): Promise<string | null> {
  for (const id of await freeJobs(db)) {
    const { rows } = await holder.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as held',
      [jobLock, id],
    )
    if (rows[0]?.held) return id
  }
  return null
}

/** Claims a publication that is held; null when it was finished meanwhile. */
async function claim(db: Database, id: string): Promise<Job | null> {
  const [claimed] = await db
    .update(publications)
    .set({ state: 'running', progress: 0, files: 0, attempts: sql`${publications.attempts} + 1` })
    .where(and(eq(publications.id, id), inArray(publications.state, ['waiting', 'running'])))
    .returning()
  return claimed ?? null
}

/** Writes to a job as long as it is this process’s. */
async function writeTo(
  db: Database,
  job: Job,
  values: Partial<Pick<Job, 'state' | 'message' | 'progress' | 'files'>>,
): Promise<void> {
  await db.update(publications).set(values).where(mine(job))
}

/** Each claim has a number of its own. */
function mine({ id, attempts }: Job) {
  return and(
    eq(publications.id, id),
    eq(publications.attempts, attempts),
    eq(publications.state, 'running'),
  )
}

import { InspectionSchema, isInspectionError } from '@inspectorate/core'
import { and, asc, eq, lt, or } from 'drizzle-orm'
import type { Log } from '../log.js'
import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { publicationFiles, publications } from '../store/schema.js'
import { renderPublication } from './render-publication.js'

type Job = typeof publications.$inferSelect

const heartbeatEvery = 5_000
/** A job without a sign of life for so long is taken over, in milliseconds. */
const staleAfter = 30_000
const mostAttempts = 3

/** Makes one publication that waits, or that another process left unfinished; false when there is none. */
export async function makeNextPublication(
  db: Database,
  now: () => Date,
  log: Log,
): Promise<boolean> {
  const job = await claim(db, now())
  if (!job) return false
  if (job.attempts > mostAttempts) {
    await writeTo(db, job, { state: 'failed', message: 'It was tried three times.' })
    return true
  }
  const beat = setInterval(() => {
    void writeTo(db, job, { heartbeat: now() }).catch(() => undefined)
  }, heartbeatEvery)
  try {
    const inspection = InspectionSchema.parse(JSON.parse(job.content))
    const files = await renderPublication(inspection, (progress) =>
      writeTo(db, job, { progress, heartbeat: now() }),
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
      const hashes = files.map(({ name, sha256 }) => ({ name, sha256 }))
      return { before: null, after: hashes, result: undefined }
    })
    log('published', { publication: job.id })
  } catch (error) {
    log('publication-failed', { publication: job.id, attempt: job.attempts })
    // Bad content stays bad; anything else is tried again.
    if (isInspectionError(error))
      await writeTo(db, job, { state: 'failed', message: 'The narrative has faults.' })
    else await writeTo(db, job, { state: 'waiting' })
  } finally {
    clearInterval(beat)
  }
  return true
}

/** Whether a publication waits, or was left unfinished. */
export async function isPublicationWaiting(db: Database, now: Date): Promise<boolean> {
  const found = await db
    .select({ id: publications.id })
    .from(publications)
    .where(isFree(now))
    .limit(1)
  return found.length > 0
}

function isFree(now: Date) {
  const stale = new Date(now.getTime() - staleAfter)
  return or(
    eq(publications.state, 'waiting'),
    and(eq(publications.state, 'running'), lt(publications.heartbeat, stale)),
  )
}

/** Takes the oldest job that nobody works on; processes that ask at once get different ones. */
function claim(db: Database, now: Date): Promise<Job | null> {
  return db.transaction(async (tx) => {
    const [job] = await tx
      .select()
      .from(publications)
      .where(isFree(now))
      .orderBy(asc(publications.requestedAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!job) return null
    const [claimed] = await tx
      .update(publications)
      .set({ state: 'running', heartbeat: now, progress: 0, attempts: job.attempts + 1 })
      .where(eq(publications.id, job.id))
      .returning()
    return claimed!
  })
}

/** Writes to a job as long as it is this process’s. */
async function writeTo(
  db: Database,
  job: Job,
  values: Partial<Pick<Job, 'state' | 'message' | 'progress' | 'heartbeat'>>,
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

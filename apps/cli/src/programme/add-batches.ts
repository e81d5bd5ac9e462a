import { Worker } from 'node:worker_threads'
import { addBatch, type AddedBatch } from './add-batch.js'
import type { CandidateFile } from './read-batch.js'

type Batch = readonly CandidateFile[]

/**
 * Adds batches, in as many threads as asked for, and tells of each when it is in. Which thread adds what changes
 * nothing: a batch has its own place. After a fault of one thread the others add no more than what they have. Run from
 * sources, everything is done in this thread.
 */
export async function addBatches(
  folder: string,
  batches: AsyncGenerator<Batch, void, void>,
  threads: number,
  onAdded: (batch: AddedBatch, files: number) => void,
): Promise<void> {
  if (threads <= 1 || import.meta.url.endsWith('.ts')) {
    const known = new Map()
    for await (const batch of batches) onAdded(await addBatch(folder, batch, known), batch.length)
    return
  }
  const next = oneAhead(batches)
  const ended = await Promise.allSettled(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./add-worker.js', import.meta.url), {
        workerData: { folder },
      })
      try {
        for (let batch = await next(); batch; batch = await next())
          onAdded(await addedBy(worker, batch), batch.length)
      } finally {
        await batches.return()
        await worker.terminate()
      }
    }),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** Takes batches, of which one is looked for while others are added. None where there are no more. */
function oneAhead(batches: AsyncGenerator<Batch, void, void>): () => Promise<Batch | null> {
  const look = async () => (await batches.next()).value ?? null
  let ahead = look()
  return () => {
    const batch = ahead
    ahead = batch.then(look)
    // Its fault is told to whom it is given, if anybody comes.
    ahead.catch(() => {})
    return batch
  }
}

function addedBy(worker: Worker, batch: Batch): Promise<AddedBatch> {
  return new Promise((resolve, reject) => {
    worker.once('message', (added: AddedBatch) => {
      worker.off('error', reject)
      resolve(added)
    })
    worker.once('error', reject)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage(batch)
  })
}

import { Worker } from 'node:worker_threads'
import { addBatch, type AddedBatch } from './add-batch.js'
import type { CandidateFile } from './read-batch.js'

/**
 * Adds batches, in as many threads as asked for, and tells of each when it is in. Which thread adds what changes
 * nothing: a batch has its own place. Run from sources, everything is done in this thread.
 */
export async function addBatches(
  folder: string,
  batches: readonly (readonly CandidateFile[])[],
  workers: number,
  onAdded: (batch: AddedBatch, files: number) => void,
): Promise<void> {
  const left = batches.values()
  const threads = Math.min(workers, batches.length)
  if (threads <= 1 || import.meta.url.endsWith('.ts')) {
    const known = new Map()
    for (const batch of left) onAdded(await addBatch(folder, batch, known), batch.length)
    return
  }
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./add-worker.js', import.meta.url), {
        workerData: { folder },
      })
      try {
        for (const batch of left) onAdded(await addedBy(worker, batch), batch.length)
      } finally {
        await worker.terminate()
      }
    }),
  )
}

function addedBy(worker: Worker, batch: readonly CandidateFile[]): Promise<AddedBatch> {
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

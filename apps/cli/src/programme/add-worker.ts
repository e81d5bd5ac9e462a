import { parentPort, workerData } from 'node:worker_threads'
import { addBatch } from './add-batch.js'
import type { CandidateFile } from './read-batch.js'

/** A thread of `programme add`: it is sent batches, and answers what became of each. */
const known = new Map()
const { folder } = workerData as { folder: string }
parentPort?.on('message', (files: readonly CandidateFile[]) => {
  void addBatch(folder, files, known).then((added) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(added),
  )
})

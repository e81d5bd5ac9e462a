import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { InspectionError } from '@inspectorate/core'
import { workerSource } from './worker-source.js'

const compilerPackage = '@myriaddreamin/typst-ts-node-compiler'

export interface TypstJob {
  readonly source: string
  /** JSON, which the source reads as `sys.inputs.report`. */
  readonly report: string
  readonly fonts: readonly Uint8Array[]
  readonly standard: string
}

/** What Typst cannot make a PDF of, in its own words. */
export class TypstFault extends Error {}

/** One that has done its job is kept, so that the next needs no start; it keeps no process alive. */
let idle: Worker | undefined

/** Starts a worker that waits for its first job with these fonts, where there is none; it keeps no process alive. */
export function prepareTypst(fonts: readonly Uint8Array[]): void {
  if (idle) return
  try {
    idle = startWorker()
  } catch {
    // The first report says so.
    return
  }
  idle.unref()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  idle.postMessage({ fonts })
}

/**
 * Makes a PDF in a worker: Typst is native code that blocks the thread it runs in and cannot be
 * stopped. When `signal` is aborted the job is given up at once, and its worker ends with its job.
 */
export async function compileTypst(
  job: TypstJob,
  signal: { readonly aborted: boolean } | undefined,
): Promise<Uint8Array> {
  const worker = idle ?? startWorker()
  idle = undefined
  worker.ref()
  try {
    const pdf = await answerOf(worker, job, signal)
    if (idle) void worker.terminate()
    else {
      worker.unref()
      idle = worker
    }
    return pdf
  } catch (error) {
    void worker.terminate()
    throw error
  }
}

function answerOf(
  worker: Worker,
  job: TypstJob,
  signal: { readonly aborted: boolean } | undefined,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ pdf, fault }: { pdf?: Uint8Array; fault?: string }) =>
      settle(() => (pdf ? resolve(pdf) : reject(new TypstFault(fault))))
    const onError = (error: unknown) => settle(() => reject(notHere(error)))
    const watch = setInterval(() => {
      if (signal?.aborted) settle(() => reject(new InspectionError('aborted', stopped)))
    }, 20)
    const settle = (how: () => void) => {
      clearInterval(watch)
      worker.off('message', onMessage)
      worker.off('error', onError)
      how()
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage(job)
  })
}

const stopped = 'stopped before the PDF was complete'

function startWorker(): Worker {
  const worker = new Worker(workerSource, {
    eval: true,
    workerData: { compiler: resolved(), workspace: process.cwd() },
  })
  // One that is given up, or waits, may still fail: nobody waits for it, and none is given to it.
  return worker.on('error', () => {
    if (idle === worker) idle = undefined
  })
}

/** Why no PDF can be made here; null where one can. The compiler is an optional dependency. */
export function pdfCompilerFault(): string | null {
  try {
    createRequire(import.meta.url)(compilerPackage)
    return null
  } catch (error) {
    return notHere(error).message
  }
}

function resolved(): string {
  try {
    return createRequire(import.meta.url).resolve(compilerPackage)
  } catch (error) {
    throw notHere(error)
  }
}

function notHere(cause: unknown): InspectionError {
  const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new InspectionError(
    'exporter-failed',
    `pdf: the compiler of PDFs cannot be loaded here; install ${compilerPackage} 0.7.0, which has a binary for each usual platform (${why})`,
    { exporter: 'pdf', package: compilerPackage },
  )
}

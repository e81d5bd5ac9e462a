import type { Services } from '../services/services.js'
import { isPublicationWaiting } from './make-publication.js'

const pause = 1_000

/** Has publications made as they are asked for, one at a time, until it is stopped. */
export function startWorker(
  { db, log }: Pick<Services, 'db' | 'log'>,
  makeNext: () => Promise<unknown>,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        if (await isPublicationWaiting(db)) await makeNext()
      } catch {
        log('worker-waits')
      }
      if (!stopping.signal.aborted) await rest()
    }
  }
  const working = work()
  return {
    stop() {
      stopping.abort()
      wake()
      return working
    },
  }
}

import type { Log } from '../log.js'
import type { Database } from '../store/open-store.js'
import { makeNextPublication } from './make-publication.js'

const pause = 1_000

/** Makes publications as they are asked for, one at a time, until it is stopped. */
export function startWorker(db: Database, now: () => Date, log: Log): { stop(): Promise<void> } {
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
      const found = await makeNextPublication(db, now, log).catch(() => {
        log('worker-waits')
        return false
      })
      if (!found && !stopping.signal.aborted) await rest()
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

import { Piscina } from 'piscina'
import type { Answered } from './answer-in-thread.js'
import type { Heard, Question, Told } from './asking-process.js'
import { heldBytes } from './held-bytes.js'

/** What a thread may hold, in megabytes: the largest workbook that is taken holds half of it. */
const mostMemory = 1_024

const usualThread = new URL('answer-in-thread.js', import.meta.url).href

/**
 * Answers what another process of the app asks, each question in a thread that can be ended, until that one is gone.
 * One thread more than questions are answered at once is kept ready: it is there when another was ended.
 */
export async function answerQuestions(
  threads: number,
  thread = usualThread,
  memory = mostMemory,
): Promise<void> {
  const pool = new Piscina({
    filename: thread,
    minThreads: threads + 1,
    maxThreads: threads + 1,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  // A thread that ends between two questions is replaced at the next.
  pool.on('error', () => undefined)
  const stops = new Map<number, AbortController>()
  const kept = heldBytes()

  process.on('message', (told: Told) => {
    if ('stop' in told) stops.get(told.stop)?.abort()
    else void answerTo(told)
  })
  await new Promise((resolve) => process.once('disconnect', resolve))
  await pool.destroy()

  async function answerTo({ id, ask, given, held }: Question): Promise<void> {
    const about = held && kept(held.key, held.bytes)
    if (about === null) return say({ id, missing: true })
    const stop = new AbortController()
    stops.set(id, stop)
    // A copy of its own can be handed over.
    const bytes = new Uint8Array(given)
    try {
      const answered: Answered = await pool.run(
        { ask, given: bytes, held: about },
        { signal: stop.signal, transferList: [bytes.buffer] },
      )
      say(answered === 'failed' ? { id, unread: 'failed' } : { id, ...answered })
    } catch {
      say({ id, unread: 'ended' })
    } finally {
      stops.delete(id)
    }
  }
}

function say(heard: Heard): void {
  if (process.connected) process.send!(heard)
}

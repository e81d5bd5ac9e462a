import { deserialize } from 'node:v8'
import type { SentInspection } from '../inspection/sent-inspection.js'
import type { Ask } from '../services/reading.js'
import type { HeldBytes } from './held-bytes.js'
import { readingHere } from './reading-here.js'

// What reads prose takes longer to load than most readings take: a thread is ready once it has it.
await import('@inspectorate/publication/check')

interface Asked {
  readonly ask: Ask
  readonly given: Uint8Array
  readonly held?: HeldBytes
}

/** What came of it; that the reading threw is no fault of the thread. */
export type Answered = { readonly answer: unknown } | 'failed'

/** Answers one question in the thread that this is loaded in. */
export default async function answerInThread({ ask, given, held }: Asked): Promise<Answered> {
  const reading: (...given: never[]) => Promise<unknown> = readingHere[ask]
  const about = held && {
    key: held.key,
    load: () => Promise.resolve(deserialize(new Uint8Array(held.bytes)) as SentInspection),
  }
  const rest = deserialize(given) as unknown[]
  try {
    return { answer: await reading(...((about ? [about, ...rest] : rest) as never[])) }
  } catch {
    // Without its message, which quotes what people wrote.
    return 'failed'
  }
}

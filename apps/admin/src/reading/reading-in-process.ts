import { fork, type ChildProcess } from 'node:child_process'
import { letOthersFirst } from '../let-others-first.js'
import type { Ask, Reading } from './reading.js'

/** The command with which the app calls itself to read for it. */
export const readCommand = 'read-aside'

/** A question to the process that reads. */
export interface ReadingQuestion {
  readonly id: number
  readonly ask: Ask
  readonly given: readonly unknown[]
}
/** Its answer; null when it failed. */
export interface ReadingAnswer {
  readonly id: number
  readonly answer: unknown
}

/** A process without a question for so long is ended, in milliseconds: its lexicon is large. */
const idleFor = 5 * 60_000
/** A process that takes longer over an answer is ended, in milliseconds: nothing that people upload keeps it for good. */
const patience = 30_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** Reads in a process of its own, which is there while people write or upload: the app stays small and answers others meanwhile. */
export function readingInProcess(program: string): Reading & { stop(): void } {
  let child: ChildProcess | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const running = (): ChildProcess => {
    if (child?.connected) return child
    const started = fork(program, [readCommand], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    letOthersFirst(started)
    started.on('message', ({ id, answer }: ReadingAnswer) => {
      if (answer === null) waiting.get(id)?.reject(new Error('it could not be read'))
      else waiting.get(id)?.resolve(answer)
    })
    const ended = () => {
      if (child !== started) return
      child = null
      for (const { reject } of waiting.values()) reject(new Error('the process that reads ended'))
    }
    started.on('error', ended)
    started.on('exit', ended)
    child = started
    return started
  }

  const stop = () => {
    clearTimeout(idle)
    if (child?.connected) child.disconnect()
    child = null
  }

  /** Ends the process when nobody needs it for long. */
  const rest = () => {
    clearTimeout(idle)
    if (waiting.size === 0) idle = setTimeout(stop, idleFor).unref()
  }

  // The same module answers that asks: what comes back is what `readingHere` gave.
  const asking =
    <A extends Ask>(ask: A) =>
    async (...given: Parameters<Reading[A]>): Promise<Awaited<ReturnType<Reading[A]>>> => {
      clearTimeout(idle)
      const id = (last += 1)
      const reader = running()
      const late = setTimeout(() => reader.kill('SIGKILL'), patience)
      try {
        return (await new Promise<unknown>((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          reader.send({ id, ask, given } satisfies ReadingQuestion)
        })) as Awaited<ReturnType<Reading[A]>>
      } finally {
        clearTimeout(late)
        waiting.delete(id)
        rest()
      }
    }

  return {
    stop,
    prepare() {
      running().send('prepare')
      rest()
    },
    check: asking('check'),
    readSection: asking('readSection'),
    planImport: asking('planImport'),
    caseTemplate: asking('caseTemplate'),
  }
}

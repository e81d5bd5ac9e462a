import { fork, type ChildProcess } from 'node:child_process'
import { letOthersFirst } from '../process/let-others-first.js'
import type { Ask } from '../services/reading.js'

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
/**
 * A process that takes longer over an answer is ended, in milliseconds: nothing that people upload keeps it for
 * good. An answer takes seconds, and on a machine that is busy with others many times that.
 */
const usualPatience = 120_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** A process that answers questions, started when there is one. */
export interface AskingProcess {
  ask(ask: Ask, given: readonly unknown[]): Promise<unknown>
  prepare(): void
  /** Ends it once it has answered. */
  stop(): void
  /** Ends it at once, whatever it is doing. */
  kill(): void
}

/** `options` are those of Node, such as how much memory it may have. */
export function askingProcess(
  program: string,
  options: readonly string[] = [],
  patience = usualPatience,
): AskingProcess {
  let child: ChildProcess | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const running = (): ChildProcess => {
    if (child?.connected) return child
    const started = fork(program, [readCommand], {
      execArgv: [...options],
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

  return {
    stop,
    kill() {
      child?.kill('SIGKILL')
    },
    prepare() {
      running().send('prepare')
      rest()
    },
    async ask(ask, given) {
      clearTimeout(idle)
      const id = (last += 1)
      const reader = running()
      const late = setTimeout(() => reader.kill('SIGKILL'), patience)
      try {
        return await new Promise<unknown>((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          reader.send({ id, ask, given } satisfies ReadingQuestion)
        })
      } finally {
        clearTimeout(late)
        waiting.delete(id)
        rest()
      }
    },
  }
}

import { fork, type ChildProcess } from 'node:child_process'
import { letOthersFirst } from '../let-others-first.js'
import type { Prose } from './prose.js'
import type { Inspection } from '@inspectorate/core'

/** The command with which the app calls itself to read prose. */
export const proseCommand = 'read-prose'

type Asked =
  | { readonly ask: 'check'; readonly inspection: Inspection }
  | {
      readonly ask: 'section'
      readonly inspection: Inspection
      readonly section: string
      readonly text: string
    }

/** A question to the process that reads prose. */
export type ProseQuestion = Asked & { readonly id: number }
/** Its answer; null when it failed. */
export interface ProseAnswer {
  readonly id: number
  readonly answer: unknown
}

/** A process without a question for so long is ended, in milliseconds: its lexicon is large. */
const idleFor = 5 * 60_000
/** An answer that takes longer never comes, in milliseconds. */
const patience = 30_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** Reads prose in a process of its own, which is there while people write: the app stays small and answers others meanwhile. */
export function proseInProcess(program: string): Prose & { stop(): void } {
  let child: ChildProcess | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const running = (): ChildProcess => {
    if (child?.connected) return child
    const started = fork(program, [proseCommand], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    letOthersFirst(started)
    started.on('message', ({ id, answer }: ProseAnswer) => {
      if (answer === null) waiting.get(id)?.reject(new Error('the prose could not be read'))
      else waiting.get(id)?.resolve(answer)
    })
    const ended = () => {
      if (child !== started) return
      child = null
      for (const { reject } of waiting.values())
        reject(new Error('the process that reads prose ended'))
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

  const ask = async (asked: Asked): Promise<unknown> => {
    clearTimeout(idle)
    const id = (last += 1)
    let late: NodeJS.Timeout | undefined
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        late = setTimeout(() => reject(new Error('reading prose takes too long')), patience)
        running().send({ ...asked, id } satisfies ProseQuestion)
      })
    } finally {
      clearTimeout(late)
      waiting.delete(id)
      rest()
    }
  }

  /** Ends the process when nobody needs it for long. */
  const rest = () => {
    clearTimeout(idle)
    if (waiting.size === 0) idle = setTimeout(stop, idleFor).unref()
  }

  // The same module answers that asks: what comes back is what `proseHere` gave.
  return {
    stop,
    prepare() {
      running()
      rest()
    },
    check: (inspection) => ask({ ask: 'check', inspection }) as ReturnType<Prose['check']>,
    readSection: (inspection, section, text) =>
      ask({ ask: 'section', inspection, section, text }) as ReturnType<Prose['readSection']>,
  }
}

import { fork, type ChildProcess } from 'node:child_process'
import { serialize } from 'node:v8'
import { letOthersFirst } from '../process/let-others-first.js'
import { Unread, type Ask } from '../services/reading.js'

/** The command with which the app calls itself to read for it. */
export const readCommand = 'read-aside'

/** What many questions are about, which the process keeps by its key. */
export interface Held {
  readonly key: string
  load(): Promise<unknown>
}

export interface Question {
  readonly id: number
  readonly ask: Ask
  readonly given: Uint8Array
  /** What it is about; without its bytes when the process has it already. */
  readonly held?: { readonly key: string; readonly bytes?: Uint8Array }
}

/** What the process that reads is told: a question, or that the answer to one is not wanted any more. */
export type Told = Question | { readonly stop: number }

/** Its answer, that it does not have what the question is about, or that the reading failed, or its thread ended. */
export type Heard =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly missing: true }
  | { readonly id: number; readonly unread: 'failed' | 'ended' }

/** A process without a question for so long is ended, in milliseconds: each of its threads holds a lexicon. */
const idleFor = 15 * 60_000
/** A process that has not stopped a reading after so long hears nothing any more, in milliseconds. */
const deafAfter = 30_000

/** The process ended while it read, for whatever reason: what it read may be blameless. */
export class ProcessEnded extends Unread {
  constructor() {
    super('ended')
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** A process that answers questions, several at once, started when there is one or when it is told to get ready. */
interface AskingProcess {
  prepare(): void
  ask(ask: Ask, given: readonly unknown[], signal: AbortSignal, held?: Held): Promise<unknown>
  stop(): void
}

/** Answered in place of what the process does not have. */
const missing = Symbol('missing')

export function askingProcess(program: string, threads: number): AskingProcess {
  let child: ChildProcess | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const running = (): ChildProcess => {
    if (child?.connected) return child
    const started = fork(program, [readCommand, String(threads)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    letOthersFirst(started)
    started.on('message', (heard: Heard) => {
      const one = waiting.get(heard.id)
      if ('unread' in heard) one?.reject(new Unread(heard.unread))
      else one?.resolve('missing' in heard ? missing : heard.answer)
    })
    const ended = () => {
      if (child !== started) return
      child = null
      for (const { reject } of waiting.values()) reject(new ProcessEnded())
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

  const answered = async (
    question: Omit<Question, 'id'>,
    signal: AbortSignal,
  ): Promise<unknown> => {
    clearTimeout(idle)
    signal.throwIfAborted()
    const id = (last += 1)
    const reader = running()
    const tell = (told: Told) =>
      reader.send(told, (error) => error && waiting.get(id)?.reject(new ProcessEnded()))
    let deaf: NodeJS.Timeout | undefined
    const giveUp = () => {
      deaf = setTimeout(() => reader.kill('SIGKILL'), deafAfter).unref()
      if (reader.connected) tell({ stop: id })
    }
    try {
      // Until the thread has ended: its place is free only then.
      return await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        signal.addEventListener('abort', giveUp)
        tell({ id, ...question })
      })
    } finally {
      clearTimeout(deaf)
      signal.removeEventListener('abort', giveUp)
      waiting.delete(id)
      rest()
    }
  }

  return {
    stop,
    prepare() {
      running()
      rest()
    },
    async ask(ask, given, signal, held) {
      const question = { ask, given: serialize(given) }
      if (!held) return answered(question, signal)
      const { key } = held
      const answer = await answered({ ...question, held: { key } }, signal)
      if (answer !== missing) return answer
      const bytes = serialize(await held.load())
      return answered({ ...question, held: { key, bytes } }, signal)
    },
  }
}

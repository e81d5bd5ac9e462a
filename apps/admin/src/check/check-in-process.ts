import { fork, type ChildProcess } from 'node:child_process'
import type { Inspection } from '@inspectorate/core'
import type { Finding } from '@inspectorate/publication'

/** The command with which the app calls itself to check prose. */
export const checkCommand = 'check-prose'

/** What `check` finds in an inspection, its prose included. */
export type Check = (inspection: Inspection) => Promise<readonly Finding[]>

/** A question to the process that checks, and its answer. */
export interface CheckQuestion {
  readonly id: number
  readonly inspection: Inspection
}
export interface CheckAnswer {
  readonly id: number
  /** Null when the check failed. */
  readonly findings: readonly Finding[] | null
}

/** A process without a question for so long is ended, in milliseconds: its lexicon is large. */
const idleFor = 60_000
/** An answer that takes longer never comes, in milliseconds. */
const patience = 30_000

interface Asked {
  readonly resolve: (findings: readonly Finding[]) => void
  readonly reject: (error: Error) => void
}

/** Checks in a process of its own, which is there while people write: the app stays small and answers others meanwhile. */
export function checkInProcess(program: string): { check: Check; stop(): void } {
  let child: ChildProcess | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const open = new Map<number, Asked>()

  const running = (): ChildProcess => {
    if (child?.connected) return child
    const started = fork(program, [checkCommand], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', ({ id, findings }: CheckAnswer) => {
      if (findings) open.get(id)?.resolve(findings)
      else open.get(id)?.reject(new Error('the check failed'))
    })
    const ended = () => {
      if (child !== started) return
      child = null
      for (const { reject } of open.values()) reject(new Error('the process that checks ended'))
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

  return {
    stop,
    async check(inspection) {
      clearTimeout(idle)
      const id = (last += 1)
      let late: NodeJS.Timeout | undefined
      try {
        return await new Promise((resolve, reject) => {
          open.set(id, { resolve, reject })
          late = setTimeout(() => reject(new Error('the check takes too long')), patience)
          running().send({ id, inspection } satisfies CheckQuestion)
        })
      } finally {
        clearTimeout(late)
        open.delete(id)
        if (open.size === 0) idle = setTimeout(stop, idleFor).unref()
      }
    },
  }
}

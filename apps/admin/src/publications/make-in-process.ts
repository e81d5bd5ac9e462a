import { spawn } from 'node:child_process'
import { letOthersFirst } from '../process/let-others-first.js'

/** The command with which the app calls itself for one publication. */
export const makeCommand = 'make-publication'

/** A publication takes seconds; a process that takes longer has lost its way, in milliseconds. */
const patience = 5 * 60_000

/**
 * Makes the next publication in a process of its own: what writes Word and Excel is large, and its
 * work would keep visitors waiting. The process outlives this one, and finishes what it began.
 */
export function makeInProcess(databaseUrl: string, program: string): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, makeCommand], {
        env: { ...process.env, DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'inherit', 'inherit'],
        detached: true,
      })
      letOthersFirst(child)
      // One that hangs would keep all others waiting.
      const late = setTimeout(() => child.kill('SIGKILL'), patience)
      child.once('error', reject)
      child.once('exit', (code) => {
        clearTimeout(late)
        if (code === 0) resolve()
        else reject(new Error(`ended with ${code}`))
      })
    })
}

import type { Asking } from './asking.js'

/** Where a command writes: results to `out`, faults and progress to `err`. */
export interface Output {
  out(text: string): void
  err(text: string): void
  /** Whether `err` is a terminal: progress is shown only there. */
  readonly isTerminal: boolean
  /** Asks whoever sits at the terminal; not there when nobody does. */
  readonly ask?: <T>(use: (ask: Asking) => Promise<T>) => Promise<T>
  /** When whoever started what goes on, such as a preview, ends it; not there where nothing may go on. */
  readonly ended?: () => Promise<void>
}

/** The process’s own streams. A reader that stops early, such as `head`, is no fault. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    isTerminal: process.stderr.isTTY,
    ended: () =>
      new Promise<void>((done) => void process.once('SIGINT', done).once('SIGTERM', done)),
    ...(process.stdin.isTTY &&
      process.stderr.isTTY && {
        ask: async (use) => {
          const { askingOn } = await import('./asking.js')
          return askingOn(process.stdin, process.stderr, use)
        },
      }),
  }
}

/** JSON for programs, indented for people. */
export function printJson(output: Output, value: unknown): void {
  output.out(JSON.stringify(value, null, 2))
}

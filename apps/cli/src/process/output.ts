import type { Asking } from './asking.js'

/** Where a command writes: results to `out`, faults and progress to `err`. */
export interface Output {
  out(text: string): void
  err(text: string): void
  /** Whether `err` is a terminal: progress is shown only there. */
  readonly isTerminal: boolean
  /** A line on the terminal in place of the one before it, and none of it left once it is empty; nothing elsewhere. */
  readonly status?: (text: string) => void
  /** Asks whoever sits at the terminal; not there when nobody does. */
  readonly ask?: <T>(use: (ask: Asking) => Promise<T>) => Promise<T>
  /** When whoever started what goes on, such as a preview, ends it; not there where nothing may go on. */
  readonly ended?: () => Promise<void>
}

/** To the beginning of the line, and nothing on it (ECMA-48: CR, EL). */
const clearLine = '\r\u001b[K'

/** The process’s own streams. A reader that stops early, such as `head`, is no fault. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  let status = ''
  /** Lines stand above the status, which is shown again below them. */
  const above = (stream: NodeJS.WriteStream, text: string) => {
    if (status !== '') process.stderr.write(clearLine)
    stream.write(`${text}\n`)
    if (status !== '') process.stderr.write(status)
  }
  return {
    out: (text) => above(process.stdout, text),
    err: (text) => above(process.stderr, text),
    isTerminal: process.stderr.isTTY,
    ...(process.stderr.isTTY && {
      status(text) {
        status = text.slice(0, (process.stderr.columns || 80) - 1)
        process.stderr.write(`${clearLine}${status}`)
      },
    }),
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

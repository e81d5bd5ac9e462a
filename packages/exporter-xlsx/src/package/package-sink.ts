import { Writable } from 'node:stream'
import type { MendedPackage } from './mended-package.js'

/** A stream for exceljs to write to. A failure waits for `check`: exceljs would lose it or end the process. */
export function packageSink(target: MendedPackage): { stream: Writable; check(): void } {
  let failure: unknown
  const stream = new Writable({
    write(chunk: Uint8Array, _, done) {
      try {
        if (failure === undefined) target.push(chunk)
      } catch (error) {
        failure = error
      }
      done()
    },
  })
  return {
    stream,
    check() {
      if (failure !== undefined) throw failure
    },
  }
}

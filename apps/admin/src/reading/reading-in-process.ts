import { askingProcess, type AskingProcess } from './asking-process.js'
import type { Ask, Reading } from '../services/reading.js'

/** What rules that are tried may take of memory: those of every edition take a tenth of it. */
const limited = ['--max-old-space-size=512']

/**
 * Reads in processes of their own, those with rules ended after so many milliseconds: the app stays small and answers others meanwhile.
 */
export function readingInProcess(
  program: string,
  patienceWithRules = 30_000,
): Reading & { stop(): void } {
  // One is there while people write or upload.
  const shared = askingProcess(program)
  const working = new Set<AskingProcess>()
  let stops = 0

  // The same module answers that asks: what comes back is what `readingHere` gave.
  const asking = <A extends Ask>(ask: A): Reading[A] =>
    ((...given: readonly unknown[]) => shared.ask(ask, given)) as Reading[A]

  /**
   * One question after the other, each in a process that answers nothing else: whatever it meets, nobody’s
   * prose waits for it, and the next has all of its time.
   */
  const alone = <A extends Ask>(ask: A): Reading[A] => {
    let before: Promise<unknown> = Promise.resolve()
    return ((...given: readonly unknown[]) => {
      const asked = stops
      const answer = before.then(async () => {
        if (asked !== stops) throw new Error('the app stops')
        const own = askingProcess(program, limited, patienceWithRules)
        working.add(own)
        try {
          return await own.ask(ask, given)
        } finally {
          working.delete(own)
          own.stop()
        }
      })
      before = answer.catch(() => undefined)
      return answer
    }) as Reading[A]
  }

  return {
    stop() {
      stops += 1
      for (const one of working) one.kill()
      shared.stop()
    },
    prepare: shared.prepare,
    check: asking('check'),
    readSection: asking('readSection'),
    planImport: asking('planImport'),
    caseTemplate: asking('caseTemplate'),
    responseTemplate: asking('responseTemplate'),
    readRules: alone('readRules'),
    // A record carries its rules.
    readRecord: alone('readRecord'),
    prove: alone('prove'),
  }
}

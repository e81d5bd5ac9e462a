import { availableParallelism } from 'node:os'
import type { Ask, Asker, Reading, ReadingFor } from '../services/reading.js'
import { askingProcess, ProcessEnded, type Held } from './asking-process.js'
import { fairQueue } from './fair-queue.js'

const second = 1_000

/** How long each reading may take once it has begun, in milliseconds: many times what the largest takes. */
const patience: Readonly<Record<Ask, number>> = {
  check: 60 * second,
  checkParts: 60 * second,
  readSection: 30 * second,
  firmness: 30 * second,
  whatIf: 30 * second,
  planImport: 60 * second,
  draftMapping: 60 * second,
  caseTemplate: 60 * second,
  responseTemplate: 60 * second,
  bundle: 60 * second,
  readRules: 30 * second,
  readRecord: 30 * second,
  reportForEditing: 60 * second,
  pullReport: 120 * second,
  prove: 30 * second,
}

/** Rules may be made to take long: they are read and proved one at a time. */
const withRules: readonly Ask[] = ['readRules', 'readRecord', 'prove']
const rulesKey = 'rules'

/** How many are read at once: a little more than processors, so that two of one inspection leave a place for others. */
function usualPlaces(): number {
  return Math.max(3, Math.min(4, availableParallelism()))
}

/**
 * Reads in a process of its own, whose threads each read one thing: the app stays small and answers others meanwhile.
 * What takes too long is ended, and nothing else with it; nobody’s questions, and no inspection’s, take all places.
 */
export function readingInProcess(
  program: string,
  places = usualPlaces(),
  patienceFor: (ask: Ask) => number = (ask) => patience[ask],
): { readonly readingFor: ReadingFor; prepare(): void; stop(): void } {
  const asked = askingProcess(program, places)
  const queue = fairQueue(places, (key) => (key === rulesKey ? 1 : places))

  const askFor = (
    { doer, inspection }: Asker,
    ask: Ask,
    given: readonly unknown[],
    { purpose, held }: { readonly purpose?: string; readonly held?: Held } = {},
  ): Promise<unknown> =>
    queue.run({
      keys: [
        ...(doer.account === null ? [] : [`account ${doer.account}`]),
        ...(inspection === null ? [] : [`inspection ${inspection.id}`]),
        ...(withRules.includes(ask) ? [rulesKey] : []),
      ],
      ...(purpose !== undefined && { purpose }),
      patience: patienceFor(ask),
      async start(signal) {
        try {
          return await asked.ask(ask, given, signal, held)
        } catch (error) {
          // Whatever ended the process may have been another’s: this one is read once more.
          if (!(error instanceof ProcessEnded) || signal.aborted) throw error
          return asked.ask(ask, given, signal, held)
        }
      },
    })

  return {
    readingFor(asker) {
      // The same module answers that asks: what comes back is what `readingHere` gave.
      const asking = <A extends Ask>(ask: A): Reading[A] =>
        ((...given: readonly unknown[]) => askFor(asker, ask, given)) as Reading[A]
      const { doer, inspection } = asker
      return {
        prepare: asked.prepare,
        check: asking('check'),
        checkParts: asking('checkParts'),
        readSection: (evidence, section, text, isLive = false) =>
          askFor(asker, 'readSection', [section, text], {
            held: evidence,
            // Who types on wants the newest text read, not the one before.
            ...(isLive && { purpose: `section ${doer.account} ${inspection?.id} ${section}` }),
          }) as ReturnType<Reading['readSection']>,
        firmness: (evidence) =>
          askFor(asker, 'firmness', [], { held: evidence }) as ReturnType<Reading['firmness']>,
        whatIf: (evidence, supposed) =>
          askFor(asker, 'whatIf', [supposed], { held: evidence }) as ReturnType<Reading['whatIf']>,
        planImport: asking('planImport'),
        draftMapping: asking('draftMapping'),
        caseTemplate: asking('caseTemplate'),
        responseTemplate: asking('responseTemplate'),
        bundle: asking('bundle'),
        readRules: asking('readRules'),
        // A record carries its rules.
        readRecord: asking('readRecord'),
        reportForEditing: asking('reportForEditing'),
        pullReport: asking('pullReport'),
        prove: asking('prove'),
      }
    },
    prepare: asked.prepare,
    stop() {
      queue.stop()
      asked.stop()
    },
  }
}

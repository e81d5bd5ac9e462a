import type { Issue } from '@inspectorate/core'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { recordedOf } from '../inspection/recorded-of.js'
import { writeRecorded } from '../inspection/write-recorded.js'
import { holdEvidence, newFaults, rulesFaults } from '../ratings/rules-faults.js'
import type { Database } from '../store/open-store.js'
import type { AskedEntry } from './asked-of.js'
import { fieldOf, inputsOf, readEntry, textsOf } from './entry-texts.js'

/** An entry as it was when the form was loaded, and as it was sent. */
export interface SentEntry {
  readonly entry: AskedEntry
  readonly was: readonly string[]
  readonly texts: readonly string[]
}

/** What keeps an entry from being saved. */
interface EntryFault {
  readonly field: string
  readonly text: string
}

/** Nothing was saved, because of these. */
export class EntriesRefused extends Error {
  constructor(readonly faults: readonly EntryFault[]) {
    super('the entries have faults')
  }
}

/**
 * Saves the entries that somebody changed, all of them or none. Throws `EntriesRefused` where one cannot
 * be used by the rules, or where somebody else changed the same meanwhile.
 */
export function saveEntries(
  db: Database,
  work: AtWork,
  sent: readonly SentEntry[],
): Promise<unknown> {
  const { inspection } = work
  return changeEvidence(db, work, 'save', 'evidence', async (tx) => {
    await holdEvidence(tx, inspection.id)
    const framework = await frameworkOf(tx, inspection)
    const known = await recordedOf(tx, inspection.id)
    const knownFaults = await rulesFaults(tx, inspection, framework)
    const changed = sent.flatMap((one) => {
      const value = (known[one.entry.list] as Record<string, unknown> | undefined)?.[one.entry.id]
      const now = textsOf(one.entry, value)
      const isTouched = !same(one.texts, one.was) && !same(one.texts, now)
      return isTouched ? [{ ...one, now, before: value ?? null }] : []
    })
    if (changed.length === 0) return null
    const read = changed.map((one) => ({ ...one, read: readEntry(one.entry, one.texts) }))
    const misread = read.flatMap(({ entry, was, now, read: result }): EntryFault[] => {
      const inputs = inputsOf(entry)
      if (!same(was, now)) return [{ field: inputs[0]!.name, text: meanwhile(now) }]
      return result.ok ? [] : [{ field: inputs[result.input]!.name, text: result.text }]
    })
    const saved = read.flatMap(({ entry, before, read: result }) =>
      result.ok ? [{ entry, before, after: result.value }] : [],
    )
    for (const { entry, after } of saved) await writeRecorded(tx, work, entry.list, entry.id, after)
    const faults = newFaults(knownFaults, await rulesFaults(tx, inspection, framework))
    const unusable = faults.map((issue) => faultOf(issue, sent, changed[0]!.entry))
    // Both, so that somebody mends all at once.
    if (misread.length + unusable.length > 0) throw new EntriesRefused([...misread, ...unusable])
    const part = (side: 'before' | 'after') =>
      Object.fromEntries(saved.map((one) => [fieldOf(one.entry), one[side]]))
    return { before: part('before'), after: part('after'), result: undefined }
  })
}

/** A fault of the rules at the field that it belongs to; at the first change where it belongs elsewhere. */
function faultOf(
  { path: [list, id, place], found, expected }: Issue,
  sent: readonly SentEntry[],
  first: AskedEntry,
): EntryFault {
  const text = `Found ${found}, expected ${expected}`
  const own = sent.find(({ entry }) => entry.list === list && entry.id === id)
  const inputs = inputsOf(own?.entry ?? first)
  const at = own?.entry.list === 'earlierResults' && typeof place === 'number' ? place : 0
  return { field: (inputs[at] ?? inputs[0]!).name, text: own ? text : `${String(id)}: ${text}` }
}

function meanwhile(now: readonly string[]): string {
  const recorded = now.every((text) => text === '') ? 'nothing' : `“${now.join(' of ')}”`
  return `Somebody else recorded ${recorded} meanwhile. Save to keep yours instead`
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}

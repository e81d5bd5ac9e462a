import { ownEntry } from '@inspectorate/core'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { recordedOf } from '../inspection/recorded-of.js'
import type { Services } from '../services/services.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { may } from '../web/may.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { askedOf, type AskedEntry } from './asked-of.js'
import { fieldOf, inputsOf, textsOf } from './entry-texts.js'
import { EntriesRefused, saveEntries, type SentEntry } from './save-entries.js'

type EvidenceRoute =
  | 'GET /inspections/:inspection/evidence'
  | 'POST /inspections/:inspection/evidence'

/** Everything that the rules ask for beside judgements and cases, in one form made from the rules. */
export function evidenceRoutes({ db }: Services): Handlers<EvidenceRoute> {
  return {
    'GET /inspections/:inspection/evidence': (visit) => evidencePage(visit, [], []),

    'POST /inspections/:inspection/evidence': async (visit) => {
      const { entries } = askedOf(await frameworkOf(db, visit.inspection))
      const sent = entries.map((entry) => sentEntry(entry, visit.form))
      try {
        await saveEntries(db, visit, sent)
      } catch (error) {
        if (!(error instanceof EntriesRefused)) throw error
        return evidencePage(visit, error.faults, sent)
      }
      return redirect(`/inspections/${visit.inspection.slug}/evidence?saved=yes`)
    },
  }

  async function evidencePage(
    { inspection, roles, query }: InspectionVisit,
    faults: readonly FormFault[],
    sent: readonly SentEntry[],
  ): Promise<Answer> {
    const { entries, records } = askedOf(await frameworkOf(db, inspection))
    const known = await recordedOf(db, inspection.id)
    const view = (entry: AskedEntry, i: number) => {
      const value = (known[entry.list] as Record<string, unknown> | undefined)?.[entry.id]
      const now = textsOf(entry, value)
      const mine = sent[i]
      // What somebody did not touch follows what others recorded meanwhile.
      const isTouched = mine && mine.texts.some((text, place) => text !== mine.was[place])
      const shown = isTouched ? mine.texts : now
      return {
        ...entry,
        field: fieldOf(entry),
        hint: hintOf(entry),
        inputs: inputsOf(entry).map((input, place) => ({
          ...input,
          value: shown[place],
          was: now[place],
        })),
      }
    }
    const views = entries.map(view)
    return {
      kind: 'page',
      status: faults.length > 0 ? 400 : 200,
      template: 'evidence/evidence',
      data: {
        faults,
        saved: query['saved'] === 'yes',
        groups: groups
          .map(({ list, title }) => ({
            title,
            entries: views.filter((one) => one.list === list),
          }))
          .filter((group) => group.entries.length > 0),
        records: records.map(({ id, label }) => ({
          id,
          label,
          count: ownEntry(known.records, id)?.length,
        })),
        editable:
          may('POST /inspections/:inspection/evidence', roles) &&
          evidenceClosedBecause(inspection) === null,
      },
    }
  }
}

const groups = [
  { list: 'facts', title: 'What is recorded of the service' },
  { list: 'numbers', title: 'Numbers' },
  { list: 'counts', title: 'Counts' },
  { list: 'parameters', title: 'Published numbers that the rules use' },
  { list: 'earlierResults', title: 'Earlier results' },
] as const satisfies readonly { list: AskedEntry['list']; title: string }[]

function sentEntry(entry: AskedEntry, form: Form): SentEntry {
  const inputs = inputsOf(entry)
  return {
    entry,
    texts: inputs.map(({ name }) => form.text(name).trim()),
    was: inputs.map(({ name }) => form.text(`was.${name}`)),
  }
}

function hintOf(entry: AskedEntry): string {
  if (entry.list === 'numbers') return entry.range
  if (entry.list !== 'facts' || entry.unless === null) return ''
  const { unless } = entry
  return `${unless === true ? 'Yes' : unless === false ? 'No' : unless}, where nothing is recorded`
}

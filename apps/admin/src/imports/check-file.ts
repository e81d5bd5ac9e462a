import type { Case } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import { caseIdFault, isCaseId } from '../cases/case-id.js'
import { Unread, type ImportChoices, type Upload } from '../services/reading.js'
import type { ImportTarget } from '../services/import-target.js'
import type { Services } from '../services/services.js'
import type { FormFault } from '../web/answer.js'
import type { InspectionVisit } from '../web/visit.js'
import { faultsInWords } from './faults-in-words.js'
import { faultsOfChoices } from './import-choices.js'
import { rowsOf, settledAmong } from './import-rows.js'

/** Cases that a fault names. */
const mostNamed = 10
/** More than any sample, and as many as a page can list. */
const mostRows = 5_000

type Checked =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly faults: readonly FormFault[]; readonly status: number }

/** What a file would do to the list it goes into, or why it cannot go there. */
export async function checkFile(
  { db, reading }: Services,
  visit: InspectionVisit,
  { name, bytes }: Upload,
  target: ImportTarget,
  choices: ImportChoices,
): Promise<Checked> {
  const { inspection } = visit
  const refused = (faults: readonly FormFault[], status = 400) =>
    ({ ok: false, faults, status }) as const
  const ofFile = (texts: readonly string[]) => texts.map((text) => ({ text, field: 'file' }))
  const wrong = faultsOfChoices(choices)
  if (wrong.length > 0) return refused(wrong)
  const rows = await rowsOf(db, inspection.id, target)
  const planned = await reading(visit)
    .planImport({ name, bytes }, target, rows, choices)
    .catch(unlessUnread)
  if (planned === 'unread') return refused([unreadFile], 503)
  if (!planned.ok) return refused(ofFile(faultsInWords(planned.issues)))
  const { asks, cases } = planned.value
  if (asks.length > 0)
    return refused(
      faultsInWords(asks).map((text) => ({
        text: `${text}. If the file has those rows once more, say so where the file is chosen; if it is another wave, give it a name there`,
        field: 'choices',
      })),
    )
  const settled = target.survey === null ? await settledAmong(db, inspection.id, rows, cases) : []
  if (settled.length > 0)
    return refused(
      ofFile([
        `The file changes cases that two people have assessed: ${settled.slice(0, mostNamed).join(', ')}${settled.length > mostNamed ? ' and more' : ''}. What counts of them is settled on their pages: leave them out of the file`,
      ]),
    )
  const strange = refusal(cases)
  return strange === null ? { ok: true, plan: planned.value } : refused(ofFile([strange]))
}

/** The machinery failed, not the file: it may be read the next time. */
export const unreadFile: FormFault = {
  text: 'Nothing is imported: the file was not read to its end, because it took too long or too many are being read. Choose it again, or split it',
  field: 'file',
}

export function unlessUnread(error: unknown): 'unread' {
  if (error instanceof Unread) return 'unread'
  throw error
}

/** Why a list cannot be kept, in words; null when it can. */
function refusal(rows: readonly Case[]): string | null {
  if (rows.length > mostRows)
    return `There would be ${rows.length.toLocaleString('en-GB')} rows. At most ${mostRows.toLocaleString('en-GB')} can be kept`
  const strange = rows.find(({ id }) => !isCaseId(id))
  return strange ? `Found the id “${strange.id.slice(0, 60)}”. ${caseIdFault(strange.id)}` : null
}

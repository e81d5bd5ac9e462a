import { jsonPath, type Issue, type Parsed } from '@inspectorate/core'
import type { Pulled } from '@inspectorate/pull'
import { closedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { sendInspection } from '../inspection/sent-inspection.js'
import { Unread, type PullAnswer } from '../services/reading.js'
import type { Services } from '../services/services.js'
import { Closed } from '../store/closed.js'
import { Conflict } from '../store/conflict.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { keepWaiting, waitingUpload } from '../uploads/waiting-upload.js'
import { faultyForm, page, redirect, type Answer, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { conflictKey, isTakeable, keyOf, pulledView } from './pulled-view.js'
import { savePulled } from './save-pulled.js'

type WordRoute =
  | 'GET /inspections/:inspection/word'
  | 'GET /inspections/:inspection/word/for-editing'
  | 'POST /inspections/:inspection/word'
  | 'GET /inspections/:inspection/word/:upload'
  | 'POST /inspections/:inspection/word/:upload'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** What an upload waits for, among those of files to import. */
const target = 'word'

/** What was said of the changes so far, and what is wrong with it. */
interface Shown {
  readonly answers: readonly PullAnswer[]
  readonly faults: readonly FormFault[]
}

/** The report out to Word and back: nothing of it is written before somebody says which changes to take. */
export function wordRoutes({ db, reading }: Services): Handlers<WordRoute> {
  return {
    'GET /inspections/:inspection/word': ({ inspection }) => {
      demandOpen(inspection)
      return page('word/word')
    },

    'GET /inspections/:inspection/word/for-editing': async (visit) => {
      const { inspection } = visit
      demandOpen(inspection)
      const report = await reading(visit).reportForEditing(await sendInspection(db, inspection))
      if (!report.ok)
        return faultyForm('word/word', {}, [
          { text: `The report cannot be printed yet. ${inWords(report.issues[0])}`, field: 'file' },
        ])
      return {
        kind: 'file',
        name: `${inspection.slug}-for-editing.docx`,
        mediaType: docx,
        bytes: report.value,
      }
    },

    'POST /inspections/:inspection/word': async (visit) => {
      const { form, inspection } = visit
      demandOpen(inspection)
      const upload = form.upload('file')
      const again = (text: string) => faultyForm('word/word', {}, [{ text, field: 'file' }])
      if (!upload || upload.bytes.length === 0) return again('Choose a Word file')
      const pulled = await pull(visit, upload, [])
      if (pulled === 'unread') return { ...again(unread), status: 503 }
      if (!pulled.ok) return again(`Nothing was read of this file. ${inWords(pulled.issues[0])}`)
      const kept = await keepWaiting(db, visit, target, upload)
      return redirect(`${pathOf(visit)}/${kept.id}`)
    },

    'GET /inspections/:inspection/word/:upload': async (visit) => {
      demandOpen(visit.inspection)
      const upload = await uploadOf(visit)
      return pulledPage(visit, upload, await pull(visit, upload, []), { answers: [], faults: [] })
    },

    'POST /inspections/:inspection/word/:upload': async (visit) => {
      const { form } = visit
      demandOpen(visit.inspection)
      const upload = await uploadOf(visit)
      const first = await pull(visit, upload, [])
      if (first === 'unread' || !first.ok)
        return pulledPage(visit, upload, first, { answers: [], faults: [] })
      const { answers, faults } = answersIn(visit, first.value)
      const pulled = answers.length === 0 ? first : await pull(visit, upload, answers)
      const again = (...more: readonly FormFault[]) =>
        pulledPage(visit, upload, pulled, { answers, faults: [...faults, ...more] })
      if (pulled === 'unread' || !pulled.ok || form.text('deed') !== 'take' || faults.length > 0)
        return again()
      const wanted = form.all('take')
      if (wanted.length === 0) return again({ text: 'Tick what to take', field: 'take' })
      const taken = pulled.value.sections.filter(
        ({ section, before, after }) =>
          isTakeable(section, after) && wanted.includes(keyOf(section, before, after)),
      )
      // What was shown is what is written.
      if (taken.length < wanted.length) return again(changed)
      try {
        await savePulled(db, visit, upload.name, taken)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return again(changed)
      }
      return redirect(`${pathOf(visit)}/${upload.id}?taken=${taken.length}`)
    },
  }

  async function uploadOf(visit: InspectionVisit) {
    const upload = await waitingUpload(db, visit)
    if (upload?.target !== target) throw notFound()
    return upload
  }

  async function pull(
    visit: InspectionVisit,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    answers: readonly PullAnswer[],
  ) {
    const sent = await sendInspection(db, visit.inspection)
    return reading(visit)
      .pullReport(sent, { name, bytes }, answers)
      .catch((error: unknown) => {
        if (error instanceof Unread) return 'unread' as const
        throw error
      })
  }

  async function pulledPage(
    visit: InspectionVisit,
    upload: { readonly id: string; readonly name: string },
    pulled: Parsed<Pulled> | 'unread',
    { answers, faults }: Shown,
  ): Promise<Answer> {
    const { inspection, query } = visit
    const again = (text: string) => faultyForm('word/word', {}, [{ text, field: 'file' }])
    if (pulled === 'unread') return { ...again(unread), status: 503 }
    if (!pulled.ok) return again(`Nothing was read of this file. ${inWords(pulled.issues[0])}`)
    const said = new Map(answers.map(({ conflict, text }) => [conflictKey(conflict), text]))
    const framework = await frameworkOf(db, inspection)
    return {
      kind: 'page',
      status: faults.length === 0 ? 200 : faults.includes(changed) ? 409 : 400,
      template: 'word/pulled',
      data: {
        ...pulledView(framework, pulled.value),
        answered: [...said].map(([key, text]) => ({ key, text })),
        name: upload.name,
        action: `${pathOf(visit)}/${upload.id}`,
        taken: /^\d{1,4}$/.test(query['taken'] ?? '') ? Number(query['taken']) : 0,
        faults,
      },
    }
  }
}

const unread =
  'Nothing is taken: the file was not read to its end, because it took too long or too many are being read. Choose it again'

const changed: FormFault = {
  text: 'Somebody changed a text meanwhile: nothing was written. Look at the changes again',
  field: 'take',
}

const longestAnswer = 100_000

/** What the form says of each conflict: what stands here, what stands in Word, or words of its own. */
function answersIn({ form }: InspectionVisit, { conflicts }: Pulled) {
  const answers: PullAnswer[] = []
  const faults: FormFault[] = []
  for (const conflict of conflicts) {
    const key = conflictKey(conflict)
    const kept = form.all(`settled.${key}`)[0]
    const choice = form.text(`conflict.${key}`)
    const own = form.text(`own.${key}`).trim()
    if (kept !== undefined) answers.push({ conflict, text: kept })
    else if (choice === 'here') answers.push({ conflict, text: conflict.current })
    else if (choice === 'word') answers.push({ conflict, text: conflict.edited })
    else if (choice === 'own' && own !== '' && own.length <= longestAnswer)
      answers.push({ conflict, text: `${own}\n` })
    else if (choice === 'own')
      faults.push({ text: 'Enter what the text is to say', field: `own.${key}` })
  }
  return { answers, faults }
}

function demandOpen(inspection: InspectionRow): void {
  const because = closedBecause(inspection)
  if (because !== null) throw new Closed(because)
}

function pathOf({ inspection }: InspectionVisit): string {
  return `/inspections/${inspection.slug}/word`
}

function inWords(issue: Issue | undefined): string {
  if (!issue) return ''
  const place = issue.path.length > 0 ? `${jsonPath(issue.path)}: ` : ''
  return `${place}Found ${issue.found}; expected ${issue.expected}`
}

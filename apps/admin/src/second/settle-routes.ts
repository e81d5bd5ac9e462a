import { submittedAnswers, type CaseContent } from '../cases/case-form.js'
import { questionViews } from '../cases/case-questions-view.js'
import { caseRow } from '../cases/case-row.js'
import { fieldOf } from '../cases/read-entry.js'
import { longestReason } from '../cases/rename-or-delete-routes.js'
import { caseFormQuestions } from '../inspection/case-answers.js'
import { demandOpenEvidence, evidenceClosedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { isShown, secondRow } from '../inspection/second-assessment.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { inDispute, type Dispute } from './in-dispute.js'
import { settle } from './settle.js'

type SettleRoute =
  | 'GET /inspections/:inspection/cases/:case/settle'
  | 'POST /inspections/:inspection/cases/:case/settle'

const longestBy = 200

/** What stands in the form. */
interface Filled {
  readonly content: CaseContent
  /** What was entered where it is not what the content holds. */
  readonly entered?: Readonly<Record<string, string>>
  readonly by: string
  readonly reason: string
  readonly version: number
  readonly faults: readonly FormFault[]
}

/** Both assessments of a case side by side, and what counts of it. */
export function settleRoutes({ db }: Services): Handlers<SettleRoute> {
  return {
    'GET /inspections/:inspection/cases/:case/settle': async (visit) => {
      const both = await bothOf(visit)
      return settlePage(visit, both, untouched(both))
    },

    'POST /inspections/:inspection/cases/:case/settle': async (visit) => {
      const { form } = visit
      demandOpenEvidence(visit.inspection)
      const both = await bothOf(visit)
      const { framework, counted } = both
      const questions = caseFormQuestions(framework)
      const { answers, texts, entered, faults } = submittedAnswers(
        form,
        questions,
        counted.characteristics,
      )
      const content = { characteristics: counted.characteristics, answers, texts, note: '' }
      const by = form.text('by').trim()
      const reason = form.text('reason').trim()
      const all = [
        ...faults,
        ...questions.flatMap(({ question: { id, text }, ready: { set, asks } }): FormFault[] =>
          set.kind === 'text' ||
          Object.hasOwn(answers, id) ||
          (asks !== null && !asks(content)) ||
          faults.some(({ field }) => field === fieldOf(id))
            ? []
            : [{ text: `Decide on “${text}”`, field: fieldOf(id) }],
        ),
        ...(by === '' || by.length > longestBy
          ? [{ text: 'Enter who decided, such as “both assessors”', field: 'by' }]
          : []),
        ...(reason === '' || reason.length > longestReason
          ? [{ text: 'Enter why, in at most 2,000 characters', field: 'reason' }]
          : []),
      ]
      const version = form.version()
      if (all.length > 0)
        return settlePage(visit, both, { content, entered, by, reason, version, faults: all })
      try {
        await settle(db, visit, counted.id, version, { answers, texts, by, reason })
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const text = 'Somebody settled this case meanwhile. Look at it again first'
        const again = await bothOf(visit)
        return settlePage(visit, again, { ...untouched(again), faults: [{ text, field: 'by' }] })
      }
      return redirect(`/inspections/${visit.inspection.slug}/assessors`)
    },
  }

  async function bothOf({ inspection, params }: InspectionVisit) {
    const id = params['case']!
    const second = await secondRow(db, inspection.id, id)
    const counted = second && (await caseRow(db, inspection.id, id))
    if (!counted || !isShown(second)) throw notFound()
    const framework = await frameworkOf(db, inspection)
    const first = { ...counted, answers: second.firstAnswers ?? counted.answers }
    return {
      framework,
      counted,
      firstNote: counted.note,
      secondNote: second.note,
      isSettled: second.firstAnswers !== null,
      disputes: inDispute(framework, first, {
        characteristics: counted.characteristics,
        answers: second.answers,
        texts: second.texts,
        note: counted.note,
      }),
    }
  }
}

interface Both {
  readonly framework: Parameters<typeof caseFormQuestions>[0]
  readonly counted: CaseContent & { readonly id: string; readonly version: number }
  readonly firstNote: string
  readonly secondNote: string
  readonly isSettled: boolean
  readonly disputes: readonly Dispute[]
}

/** The form before anything is entered: what counts now, or nothing yet where the two differ. */
function untouched({ counted, isSettled, disputes }: Both): Filled {
  const open = new Set(isSettled ? [] : disputes.map(({ question }) => question.question.id))
  const kept = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !open.has(id)))
  const content = { ...counted, answers: kept(counted.answers), texts: kept(counted.texts) }
  return { content, by: '', reason: '', version: counted.version, faults: [] }
}

function severalOf(framework: Both['framework'], id: string): boolean {
  return caseFormQuestions(framework).some(
    ({ ready }) => ready.id === id && ready.set.kind === 'several',
  )
}

function settlePage(visit: InspectionVisit, both: Both, filled: Filled): Answer {
  const { framework, counted, disputes } = both
  const { content, entered, by, reason, version, faults } = filled
  const open = new Map(disputes.map((one) => [one.question.question.id, one]))
  const views = questionViews(framework, caseFormQuestions(framework), {
    content,
    ...(entered && { entered }),
    faults,
  })
  const agreed = Object.entries({ ...content.answers, ...content.texts }).filter(
    ([id]) => !open.has(id),
  )
  return {
    kind: 'page',
    status: faults.length > 0 ? 400 : 200,
    template: 'second/settle',
    data: {
      id: counted.id,
      action: `/inspections/${visit.inspection.slug}/cases/${encodeURIComponent(counted.id)}`,
      version,
      isSettled: both.isSettled,
      notes: [both.firstNote, both.secondNote],
      characteristics: Object.entries(counted.characteristics),
      // A choice a field, as the form of a case sends them.
      agreed: agreed.flatMap(([id, value]) =>
        (severalOf(framework, id) ? value.split(' ') : [value]).map((one) => ({
          field: fieldOf(id),
          value: one,
        })),
      ),
      disputes: views.flatMap((question) => {
        const dispute = open.get(question.id)
        if (!dispute) return []
        const { first, second } = dispute
        return [{ question, title: dispute.question.question.label, first, second }]
      }),
      by,
      reason,
      faults,
      editable:
        may('POST /inspections/:inspection/cases/:case/settle', visit.roles) &&
        evidenceClosedBecause(visit.inspection) === null,
    },
  }
}

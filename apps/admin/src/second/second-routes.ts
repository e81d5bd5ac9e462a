import type { Framework } from '@inspectorate/core'
import { agreedFields, differences } from '../cases/case-conflict.js'
import { submittedAnswers } from '../cases/case-form.js'
import { questionGroups, type Filled } from '../cases/case-questions-view.js'
import { caseRow, type CaseRow } from '../cases/case-row.js'
import { longestReason } from '../cases/rename-or-delete-routes.js'
import { answeredOf } from '../inspection/answered-of.js'
import { caseFormQuestions } from '../inspection/case-answers.js'
import { demandOpenEvidence, evidenceClosedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { isShown, secondRow, type SecondRow } from '../inspection/second-assessment.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { faultyForm, json, page, redirect, type Answer, type FormFault } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { finishFirst, saveSecond, takeBack, type SecondContent } from './save-second.js'
import { assessorOf } from './assessors-of.js'

type SecondRoute =
  | 'GET /inspections/:inspection/cases/:case/second'
  | 'POST /inspections/:inspection/cases/:case/second'
  | 'POST /inspections/:inspection/cases/:case/finish'
  | 'GET /inspections/:inspection/cases/:case/take-back'
  | 'POST /inspections/:inspection/cases/:case/take-back'

const longestNote = 20_000

/** The form of a second assessor: of the case it shows what it is, and of its first assessment nothing. */
export function secondRoutes({ db }: Services): Handlers<SecondRoute> {
  return {
    'GET /inspections/:inspection/cases/:case/second': async (visit) => {
      const { first, second } = await own(visit)
      if (isShown(second)) return redirect(`${pathOf(visit)}/settle`)
      const framework = await frameworkOf(db, visit.inspection)
      const content = contentOf(first, second)
      return page('second/form', {
        ...formData(visit, framework, first, second, { content }),
        saved: visit.query['saved'] === 'yes',
      })
    },

    'POST /inspections/:inspection/cases/:case/second': async (visit) => {
      const { form, inspection, wantsJson } = visit
      demandOpenEvidence(inspection)
      const { first, second } = await own(visit)
      const framework = await frameworkOf(db, inspection)
      const { answers, texts, entered, faults } = submittedAnswers(
        form,
        caseFormQuestions(framework),
        first.characteristics,
      )
      const note = form.text('note').slice(0, longestNote)
      const content: SecondContent = { answers, texts, note }
      const done = answeredOf(framework, { ...content, characteristics: first.characteristics })
      const isComplete = done.answered === done.asked
      const finish = form.text('finish') === 'yes'
      const refused = (list: readonly FormFault[], row: SecondRow): Answer =>
        faultyForm(
          'second/form',
          {
            ...formData(
              visit,
              framework,
              first,
              { ...row, ...content },
              {
                content: { ...content, characteristics: first.characteristics },
                entered,
                faults: list,
              },
            ),
            saved: false,
          },
          list,
        )
      if (faults.length > 0)
        return wantsJson
          ? json({ fault: faults[0]!.text }, 400)
          : refused(faults, { ...second, version: form.version() })
      try {
        const saved = await saveSecond(
          db,
          visit,
          first.id,
          form.version(),
          content,
          isComplete && (finish || second.finished !== null),
        )
        if (wantsJson) return json({ version: saved.version, ...done })
        if (finish && !isComplete) return refused([openFault(framework, content, first)], saved)
        return redirect(`${pathOf(visit)}/second?saved=yes`)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        if (wantsJson) return json({ conflict: true }, 409)
        const theirs = contentOf(first, error.current as SecondRow)
        const mine = { ...content, characteristics: first.characteristics }
        const differing = differences(framework, mine, theirs)
        return {
          kind: 'page',
          status: 409,
          template: 'cases/conflict',
          data: {
            id: first.id,
            version: (error.current as SecondRow).version,
            action: `${pathOf(visit)}/second`,
            differences: differing,
            agreed: agreedFields(theirs, differing),
          },
        }
      }
    },

    'POST /inspections/:inspection/cases/:case/finish': async (visit) => {
      const framework = await frameworkOf(db, visit.inspection)
      const done = await finishFirst(db, visit, framework, visit.params['case']!)
      return redirect(`${pathOf(visit)}${done ? '' : '?unfinished=yes'}`)
    },

    'GET /inspections/:inspection/cases/:case/take-back': async (visit) => {
      demandOpenEvidence(visit.inspection)
      return page('second/take-back', { ...(await known(visit)), reason: '' })
    },

    'POST /inspections/:inspection/cases/:case/take-back': async (visit) => {
      const reason = visit.form.text('reason').trim()
      if (reason === '' || reason.length > longestReason)
        return faultyForm('second/take-back', { ...(await known(visit)), reason }, [
          { text: 'Enter why it is taken back, in at most 2,000 characters', field: 'reason' },
        ])
      await takeBack(db, visit, visit.params['case']!, reason)
      return redirect(`/inspections/${visit.inspection.slug}/assessors`)
    },
  }

  /** The second assessment that is the visitor’s; nobody else learns whether it has begun. */
  async function own({ inspection, params, visitor }: InspectionVisit) {
    const id = params['case']!
    const second = await secondRow(db, inspection.id, id)
    const assessor = second && (await assessorOf(db, inspection.id, visitor.id))
    const first = second && (await caseRow(db, inspection.id, id))
    if (!first || assessor === null || second.assessor !== assessor) throw notFound()
    return { first, second }
  }

  async function known(visit: InspectionVisit) {
    const second = await secondRow(db, visit.inspection.id, visit.params['case']!)
    if (!second) throw notFound()
    return { id: second.case, action: pathOf(visit), shown: isShown(second) }
  }
}

/** A second assessment as what a case holds: what the case is, is the same. */
function contentOf({ characteristics }: CaseRow, { answers, texts, note }: SecondRow) {
  return { characteristics, answers, texts, note }
}

function formData(
  visit: InspectionVisit,
  framework: Framework,
  first: CaseRow,
  second: SecondRow,
  filled: Filled,
) {
  const groups = questionGroups(framework, filled)
  const keys = groups.flatMap(({ questions }) =>
    questions.flatMap(({ choices }) => choices.map(({ key }) => key)),
  )
  return {
    row: { id: first.id, version: second.version, note: second.note },
    action: pathOf(visit),
    characteristics: framework.characteristics.flatMap(({ id, label, values }) => {
      const value = values.find((one) => one.id === first.characteristics[id])
      return value ? [{ id, label, value: value.id, word: value.label }] : []
    }),
    groups,
    ...answeredOf(framework, filled.content),
    finished: second.finished !== null,
    hasYesNo: keys.includes('Y'),
    hasPlaces: keys.includes('1'),
    editable: evidenceClosedBecause(visit.inspection) === null,
  }
}

/** The first question that keeps an assessment from being finished. */
function openFault(framework: Framework, content: SecondContent, first: CaseRow): FormFault {
  const one = { ...content, characteristics: first.characteristics }
  const open = caseFormQuestions(framework).find(
    ({ question: { id }, ready: { set, asks } }) =>
      set.kind !== 'text' && (asks === null || asks(one)) && !Object.hasOwn(content.answers, id),
  )!
  return {
    text: `It is saved, and not finished yet: answer “${open.question.text}”`,
    field: `answer.${open.question.id}`,
  }
}

function pathOf({ inspection, params }: InspectionVisit): string {
  return `/inspections/${inspection.slug}/cases/${encodeURIComponent(params['case']!)}`
}

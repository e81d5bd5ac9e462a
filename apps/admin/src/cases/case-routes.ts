import { tidyText, type Framework } from '@inspectorate/core'
import type { Services } from '../services/services.js'
import { answeredOf } from '../inspection/answered-of.js'
import { demandOpenEvidence, evidenceClosedBecause } from '../inspection/closed-because.js'
import { isShown, secondRow, type SecondRow } from '../inspection/second-assessment.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { Conflict } from '../store/conflict.js'
import { faultyForm, json, page, redirect, type Answer } from '../web/answer.js'
import { may } from '../web/may.js'
import { pagingOf } from '../web/paging.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { addCase } from './add-case.js'
import { agreedFields, differences } from './case-conflict.js'
import { caseIdFault, isCaseId } from './case-id.js'
import { submittedCase, type CaseContent, type SubmittedCase } from './case-form.js'
import { questionGroups, type Filled } from './case-questions-view.js'
import { caseAfter, caseRow, type CaseRow } from './case-row.js'
import { caseOrders, caseStates, chosenCases, listCases } from './list-cases.js'
import { saveCase } from './save-case.js'

type CaseRoute =
  | 'GET /inspections/:inspection/cases'
  | 'GET /inspections/:inspection/cases/new'
  | 'POST /inspections/:inspection/cases'
  | 'GET /inspections/:inspection/cases/:case'
  | 'POST /inspections/:inspection/cases/:case'

export function caseRoutes({ db }: Services): Handlers<CaseRoute> {
  return {
    'GET /inspections/:inspection/cases': async (visit) => {
      const { inspection, query, blind } = visit
      const framework = await frameworkOf(db, inspection)
      const chosen = chosenCases(query)
      const { rows, total, all } = await listCases(db, inspection, framework, chosen, blind)
      return page('cases/list', {
        cases: rows.map((row) => ({
          id: row.id,
          path: encodeURIComponent(row.id),
          ...answeredOf(framework, row),
        })),
        all,
        again: blind.map((id) => ({ id, path: encodeURIComponent(id) })),
        chosen,
        paging: pagingOf(total, query),
        states: caseStates,
        orders: caseOrders,
        assesses: may('POST /inspections/:inspection/cases', visit.roles),
        imports: may('POST /inspections/:inspection/import', visit.roles),
      })
    },

    'GET /inspections/:inspection/cases/new': ({ inspection }) => {
      demandOpenEvidence(inspection)
      return page('cases/new', { id: '' })
    },

    'POST /inspections/:inspection/cases': async (visit) => {
      const id = tidyText(visit.form.text('id'))
      const fault = (text: string) => faultyForm('cases/new', { id }, [{ text, field: 'id' }])
      if (!isCaseId(id)) return fault(caseIdFault(id))
      if (!(await addCase(db, visit, id))) return fault('There is a case of this id already')
      return redirect(pathOf(visit, id))
    },

    'GET /inspections/:inspection/cases/:case': async (visit) => {
      const row = await caseRow(db, visit.inspection.id, visit.params['case']!)
      if (!row) throw notFound()
      const next = await caseAfter(db, visit.inspection.id, row, visit.blind)
      const twice = await secondRow(db, visit.inspection.id, row.id)
      const saved = visit.query['saved'] ?? ''
      const framework = await frameworkOf(db, visit.inspection)
      return casePage(visit, framework, row, isCaseId(saved) ? saved : null, next, twice)
    },

    'POST /inspections/:inspection/cases/:case': async (visit) => {
      const { form, inspection, params, wantsJson } = visit
      const framework = await frameworkOf(db, inspection)
      const submitted = submittedCase(framework, form)
      const { content, faults } = submitted
      const id = params['case']!
      if (faults.length > 0)
        return wantsJson
          ? json({ fault: faults[0]!.text }, 400)
          : faultyCasePage(visit, framework, submitted)
      try {
        const saved = await saveCase(db, visit, id, form.version(), content)
        return wantsJson
          ? json({ version: saved.version, ...answeredOf(framework, saved) })
          : redirect(`${pathOf(visit, form.text('next') || id)}?saved=${encodeURIComponent(id)}`)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return wantsJson
          ? json({ conflict: true }, 409)
          : conflictPage(visit, framework, content, error.current as CaseRow)
      }
    },
  }

  /** Nothing is saved of a case with faults; all that was entered stays in the form. */
  async function faultyCasePage(
    visit: InspectionVisit,
    framework: Framework,
    { content, entered, faults }: SubmittedCase,
  ): Promise<Answer> {
    const row = await caseRow(db, visit.inspection.id, visit.params['case']!)
    if (!row) throw notFound()
    const next = await caseAfter(db, visit.inspection.id, row, visit.blind)
    const shown = { ...row, ...content, version: visit.form.version() }
    const data = caseData(visit, framework, shown, { content, entered, faults })
    return faultyForm('cases/case', { ...data, saved: null, next }, faults)
  }
}

function casePage(
  visit: InspectionVisit,
  framework: Framework,
  row: CaseRow,
  saved: string | null,
  next: string | null,
  second: SecondRow | undefined,
): Answer {
  const data = caseData(visit, framework, row, { content: row })
  const twice = second && { shown: isShown(second), firstFinished: second.firstFinished !== null }
  const unfinished = visit.query['unfinished'] === 'yes' && data.answered < data.asked
  const first = data.groups
    .flatMap(({ questions }) => questions)
    .find(({ isAsked, entered, kind }) => isAsked && entered === '' && kind !== 'words')
  return page('cases/case', {
    ...data,
    editable: data.editable && !twice?.shown,
    twice,
    finishes: data.editable && twice !== undefined && !twice.firstFinished,
    saved,
    next,
    faults:
      unfinished && first
        ? [{ text: `It is not finished yet: answer “${first.text}”`, field: first.field }]
        : [],
  })
}

function caseData(visit: InspectionVisit, framework: Framework, row: CaseRow, filled: Filled) {
  const groups = questionGroups(framework, filled)
  const keys = groups.flatMap(({ questions }) =>
    questions.flatMap(({ choices }) => choices.map(({ key }) => key)),
  )
  return {
    row,
    action: pathOf(visit, row.id),
    characteristics: framework.characteristics,
    groups,
    ...answeredOf(framework, row),
    hasYesNo: keys.includes('Y'),
    hasPlaces: keys.includes('1'),
    editable:
      may('POST /inspections/:inspection/cases/:case', visit.roles) &&
      evidenceClosedBecause(visit.inspection) === null,
  }
}

/** Both versions side by side, to choose from field by field. */
function conflictPage(
  visit: InspectionVisit,
  framework: Framework,
  mine: CaseContent,
  theirs: CaseRow,
): Answer {
  const differing = differences(framework, mine, theirs)
  return {
    kind: 'page',
    status: 409,
    template: 'cases/conflict',
    data: {
      id: theirs.id,
      version: theirs.version,
      action: pathOf(visit, theirs.id),
      differences: differing,
      agreed: agreedFields(theirs, differing),
    },
  }
}

function pathOf({ inspection }: InspectionVisit, id: string): string {
  return `/inspections/${inspection.slug}/cases/${encodeURIComponent(id)}`
}

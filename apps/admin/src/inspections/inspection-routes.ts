import { caseQuestions, oddInId, tidyText } from '@inspectorate/core'
import { eq } from 'drizzle-orm'
import { askedCount } from '../evidence/asked-of.js'
import { offeredFramework, offeredFrameworks, titleOf } from '../frameworks/offered-frameworks.js'
import type { Services } from '../services/services.js'
import { inspections } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { blindTo } from '../inspection/second-assessment.js'
import { may } from '../web/may.js'
import { pagingOf, rowsOfPage } from '../web/paging.js'
import type { Handlers } from '../web/visit.js'
import { addUnlessTaken } from './add-inspection.js'
import { enteredDetails, parseDetails } from './details-form.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { inspectionRows, listInspections } from '../inspection/list-inspections.js'
import {
  chosenInspections,
  inspectionOrders,
  inspectionsChosen,
  stageChoices,
} from './chosen-inspections.js'
import { progressOf } from './progress.js'
import { readSample } from './read-sample.js'
import { isSlug, slugDemand } from './slug.js'
import { isCorrecting } from './correct.js'
import { goOn, stepsBack } from './change-stage.js'
import { blockersKnown, checksInWords } from './checks-in-words.js'
import type { Checks, RememberedChecks } from './remembered-checks.js'
import { todoOf } from './todo.js'
import { stageAfter, stages, stageWords } from '../store/stage.js'

type InspectionRoute =
  | 'GET /'
  | 'GET /inspections/new'
  | 'POST /inspections'
  | 'POST /inspections/sample'
  | 'GET /inspections/:inspection'
  | 'POST /inspections/:inspection/stage'

export function inspectionRoutes(
  { db }: Services,
  checks: RememberedChecks,
): Handlers<InspectionRoute> {
  const frameworkChoices = async () =>
    (await offeredFrameworks(db)).map(({ framework }) => ({
      id: framework.id,
      title: titleOf(framework),
    }))
  const isThere = async (slug: string) =>
    (await db.select().from(inspections).where(eq(inspections.slug, slug))).length > 0
  return {
    'GET /': async ({ visitor, query }) => {
      const archived = query['archived'] === 'yes'
      const all = await listInspections(db, visitor, archived)
      const chosen = chosenInspections(query)
      const found = inspectionsChosen(all, chosen)
      const paging = pagingOf(found.length, query)
      const list = await inspectionRows(db, rowsOfPage(found, paging))
      const ids = list.map(({ id }) => id)
      const [progress, checked, blind] = await Promise.all([
        progressOf(db, ids),
        checks.ofAll(list),
        blindTo(db, visitor.id, ids),
      ])
      return page('inspections/list', {
        archived,
        all: all.length,
        chosen,
        paging,
        stages: stageChoices,
        orders: inspectionOrders,
        inspections: list.map((one, i) => ({
          ...one,
          stageWord: stageWords[one.stage],
          progress: progress(one.id),
          checks: checksInWords(checked[i]!),
          blind: blind.has(one.id),
        })),
        sampleOffered: visitor.administrator && !(await isThere('portsmouth-2023')),
      })
    },

    'GET /inspections/new': async ({ query }) =>
      page('inspections/new', {
        frameworks: await frameworkChoices(),
        fields: {},
        slug: '',
        framework: query['framework'] ?? '',
      }),

    'POST /inspections': async ({ form, doer }) => {
      const slug = tidyText(form.text('slug'))
      const chosen = form.text('framework')
      const offered = await offeredFramework(db, chosen)
      const fields = enteredDetails(form)
      const details = parseDetails(fields, offered?.framework ?? null)
      const faults = [
        ...(offered ? [] : [{ text: 'Choose a framework', field: 'framework' }]),
        ...(await slugFaults(slug, isThere)),
        ...(details.ok ? [] : details.faults),
      ]
      const again = async (found: FormFault[]) =>
        faultyForm(
          'inspections/new',
          { frameworks: await frameworkChoices(), fields, slug, framework: chosen },
          found,
        )
      if (faults.length > 0 || !details.ok || !offered) return again(faults)
      const added = await addUnlessTaken(
        db,
        doer,
        {
          format: 'inspectorate/inspection',
          version: 1,
          id: slug,
          framework: offered.framework.id,
          state: 'draft',
          ...details.details,
          cases: [],
          surveys: {},
          judgements: {},
          departures: {},
          notRated: {},
          context: [],
          recommendations: [],
          narrative: {},
        },
        'set-up',
        offered.rules,
      )
      return added ? redirect(`/inspections/${added.slug}/team`) : again(thereAlready)
    },

    'POST /inspections/sample': async ({ doer }) => {
      const sample = await readSample()
      if (!(await isThere(sample.id))) await addUnlessTaken(db, doer, sample, 'set-up')
      return redirect(`/inspections/${sample.id}`)
    },

    'GET /inspections/:inspection': async (visit) => {
      const { inspection, roles, query, blind } = visit
      const framework = await frameworkOf(db, inspection)
      const progress = await progressOf(db, [inspection.id])
      const next = stageAfter(inspection.stage)
      // What the checks find counts first assessments, which a second assessor must not know.
      const checked: Checks =
        blind.length > 0
          ? { state: 'done', blockers: [] }
          : await checks.of(inspection, visit, query['check'] === 'again')
      const todo = blockersKnown(checked)
      const data = {
        framework,
        counted: caseQuestions(framework).length > 0,
        twice: framework.repeated !== undefined,
        surveyed: framework.surveys.length > 0,
        pooled: framework.pooled !== undefined && framework.pooled.length > 0,
        asked: askedCount(framework),
        progress: progress(inspection.id),
        stages: stages.map((stage) => ({
          word: stageWords[stage],
          isCurrent: stage === inspection.stage,
        })),
        next: next && stageWords[next],
        isLast: next === 'published',
        findings: todoOf(framework, todo),
        checks: checked.state,
        blocked: todo.some(({ must }) => must),
        leads: may('POST /inspections/:inspection/stage', roles),
        goesBack: inspection.stage !== 'set-up' && inspection.stage !== 'published',
        correcting: isCorrecting(inspection),
        stepsBack: await stepsBack(db, inspection),
      }
      return {
        kind: 'page',
        status: 200,
        template: 'inspections/inspection',
        data,
        ...(checked.state === 'running' && { refreshAfter: 2 }),
      }
    },

    // Publishing is a step of its own: it makes the publications.
    'POST /inspections/:inspection/stage': async (visit) => {
      const { inspection, form } = visit
      // A form of an earlier stage asks for nothing that could be checked.
      if (form.text('from') === inspection.stage) await goOn(db, visit, checks)
      return redirect(`/inspections/${inspection.slug}`)
    },
  }
}

const fault = (text: string) => [{ text, field: 'slug' }]
const thereAlready = fault('There is an inspection of this short name already')

async function slugFaults(slug: string, isThere: (slug: string) => Promise<boolean>) {
  const odd = oddInId(slug)
  if (odd !== null) return fault(`Found ${odd}. ${slugDemand}`)
  if (!isSlug(slug)) return fault(slugDemand)
  return (await isThere(slug)) ? thereAlready : []
}

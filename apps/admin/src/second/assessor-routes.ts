import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { evidenceClosedBecause } from '../inspection/closed-because.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { isShown, sameAnswers, type SecondRow } from '../inspection/second-assessment.js'
import type { Services } from '../services/services.js'
import { accounts, assessors, cases, secondAssessments } from '../store/schema.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { pageSize, pagingOf } from '../web/paging.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { AssignRefused, assignFirst, assignSecond, type Assessor } from './assign.js'
import { candidatesOf, type Candidate } from './assessors-of.js'

type AssessorRoute =
  | 'GET /inspections/:inspection/assessors'
  | 'POST /inspections/:inspection/assessors'

/** As many faults of one form as are named. */
const mostNamed = 20

/** Who assesses which cases, first or a second time. */
export function assessorRoutes({ db }: Services): Handlers<AssessorRoute> {
  return {
    'GET /inspections/:inspection/assessors': (visit) => listPage(visit, [], {}),

    'POST /inspections/:inspection/assessors': async (visit) => {
      const { form, inspection } = visit
      const framework = await frameworkOf(db, inspection)
      const entered = {
        cases: form.text('cases'),
        who: form.text('who'),
        as: form.text('as'),
      }
      const ids = [
        ...new Set(
          entered.cases
            .normalize('NFC')
            .split(/[,;\n]/)
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      ]
      const candidate = (await candidatesOf(db, inspection.id)).find(
        ({ key }) => key === entered.who,
      )
      const isSecond = entered.as === 'second'
      const faults = [
        ...(ids.length === 0 ? [{ text: 'Enter the ids of cases', field: 'cases' }] : []),
        ...(candidate || (entered.who === 'nobody' && !isSecond)
          ? []
          : [{ text: 'Choose somebody', field: 'who' }]),
        ...(entered.as === 'first' || (isSecond && framework.repeated)
          ? []
          : [{ text: 'Choose whether it is the first or the second assessment', field: 'as' }]),
      ]
      if (faults.length > 0) return listPage(visit, faults, entered)
      try {
        if (isSecond) await assignSecond(db, visit, framework, ids, assessorOf(candidate!))
        else await assignFirst(db, visit, ids, candidate ? assessorOf(candidate) : null)
      } catch (error) {
        if (!(error instanceof AssignRefused)) throw error
        const more = error.reasons.length - mostNamed
        return listPage(
          visit,
          [
            ...error.reasons.slice(0, mostNamed).map((text) => ({ text, field: 'cases' })),
            ...(more > 0 ? [{ text: `And ${more} more`, field: 'cases' }] : []),
          ],
          entered,
        )
      }
      return redirect(`/inspections/${inspection.slug}/assessors`)
    },
  }

  async function listPage(
    visit: InspectionVisit,
    faults: readonly FormFault[],
    entered: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { inspection, query, roles, blind, visitor } = visit
    const framework = await frameworkOf(db, inspection)
    const own = and(
      eq(cases.inspection, inspection.id),
      or(isNotNull(cases.assessor), isNotNull(secondAssessments.case)),
    )
    const again = and(
      eq(secondAssessments.inspection, inspection.id),
      eq(secondAssessments.case, cases.id),
    )
    const [counted] = await db
      .select({ all: sql<number>`count(*)::int` })
      .from(cases)
      .leftJoin(secondAssessments, again)
      .where(own)
    const paging = pagingOf(counted!.all, query)
    const rows = await db
      .select({
        id: cases.id,
        first: cases.assessor,
        answers: cases.answers,
        second: secondAssessments,
      })
      .from(cases)
      .leftJoin(secondAssessments, again)
      .where(own)
      .orderBy(asc(cases.position), asc(cases.id))
      .limit(pageSize)
      .offset(Math.max(0, paging.from - 1))
    const people = await db
      .select({ code: assessors.code, account: assessors.account, name: accounts.name })
      .from(assessors)
      .leftJoin(accounts, eq(accounts.id, assessors.account))
      .where(eq(assessors.inspection, inspection.id))
    const nameOf = (code: string | null) =>
      people.find((one) => one.code === code)?.name ?? code ?? ''
    const leads = may('POST /inspections/:inspection/assessors', roles)
    const editable = evidenceClosedBecause(inspection) === null
    const mine = people.find(({ account }) => account === visitor.id)?.code
    return {
      kind: 'page',
      status: faults.length > 0 ? 400 : 200,
      template: 'second/assessors',
      data: {
        repeated: framework.repeated ?? null,
        codes: people.map(({ code, name }) => ({ code, name: name ?? 'came with the inspection' })),
        paging,
        rows: rows.map(({ id, first, answers, second }) => ({
          id,
          path: encodeURIComponent(id),
          first: nameOf(first),
          second: second ? nameOf(second.assessor) : '',
          twice: second !== null,
          state: second === null ? '' : stateOf(second, answers, blind.includes(id)),
          isMine: second !== null && second.assessor === mine && !isShown(second),
          isShown: second !== null && isShown(second),
        })),
        candidates: leads && editable ? await candidatesOf(db, inspection.id) : [],
        assigns: leads && editable,
        entered,
        faults,
      },
    }
  }
}

function assessorOf({ key, name, hasAccount }: Candidate): Assessor {
  return hasAccount ? { account: key, name } : { code: key, name }
}

/** How far both assessments are; who assesses a case a second time learns nothing of the first. */
function stateOf(
  second: SecondRow,
  answers: Readonly<Record<string, string>>,
  isBlind: boolean,
): string {
  if (isShown(second)) {
    if (second.firstAnswers !== null) return 'Settled'
    return sameAnswers(answers, second.answers) ? 'Both the same' : 'To settle'
  }
  const own = second.finished === null ? 'second at work' : 'second finished'
  if (isBlind) return own.charAt(0).toUpperCase() + own.slice(1)
  return `First ${second.firstFinished === null ? 'at work' : 'finished'}, ${own}`
}

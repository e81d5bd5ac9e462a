import type { Case, Inspection } from '@inspectorate/core'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import {
  cases,
  contextFigures,
  decisions,
  recommendations,
  responses,
  sections,
} from '../store/schema.js'
import { casesOfRows, surveysOfRows } from './answer-rows.js'
import { frameworkOf } from './framework-of.js'
import { caseInOrder, responsesInOrder } from './in-framework-order.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { recordedOf } from './recorded-of.js'
import { assessedTwice } from './second-assessment.js'
import type { InspectionId } from '../store/inspection-id.js'

type Reader = Database | Transaction

/** An inspection as the core knows it, from its rows. */
export async function assembleInspection(
  db: Reader,
  row: InspectionRow,
  state?: Inspection['state'],
): Promise<Inspection> {
  // One after the other: a transaction has one connection.
  const framework = await frameworkOf(db, row)
  const beside = await inspectionBesideAnswers(db, row, state)
  const cases = (await casesOf(db, row.id)).map(caseInOrder(framework))
  const surveys = responsesInOrder(framework, await surveysOf(db, row.id))
  return { ...beside, cases, surveys }
}

/** An inspection without the answers of its cases and surveys, which are all that is large in it. */
export async function inspectionBesideAnswers(
  db: Reader,
  row: InspectionRow,
  state: Inspection['state'] = row.stage === 'published' ? 'published' : 'draft',
): Promise<Inspection> {
  const decided = await decisionsOf(db, row.id)
  const figures = await db
    .select({ figure: contextFigures.figure })
    .from(contextFigures)
    .where(eq(contextFigures.inspection, row.id))
    .orderBy(asc(contextFigures.position))
  const advice = await db
    .select()
    .from(recommendations)
    .where(eq(recommendations.inspection, row.id))
    .orderBy(asc(recommendations.position))
  const written = await db
    .select()
    .from(sections)
    .where(eq(sections.inspection, row.id))
    .orderBy(asc(sections.id))
  return {
    format: 'inspectorate/inspection',
    version: 1,
    id: row.slug,
    framework: row.framework,
    state,
    ...row.details,
    cases: [],
    surveys: {},
    ...decided,
    ...(await recordedOf(db, row.id)),
    ...(await assessedTwice(db, row)),
    context: figures.map(({ figure }) => figure),
    recommendations: advice.map(({ addressee, text, arisesFrom }) => ({
      addressee,
      text,
      ...(arisesFrom.length > 0 && { arisesFrom }),
    })),
    narrative: Object.fromEntries(
      written.filter(({ text }) => text.trim() !== '').map(({ id, text }) => [id, text]),
    ),
  }
}

/** The cases of an inspection in their order, without their notes. */
export async function casesOf(db: Reader, inspection: InspectionId): Promise<Case[]> {
  const { id, characteristics, answers, texts } = cases
  const rows = await db
    .select({ id, characteristics, answers, texts })
    .from(cases)
    .where(eq(cases.inspection, inspection))
    .orderBy(asc(cases.position), asc(cases.id))
  return casesOfRows(rows)
}

/** The responses to each survey that has any, in their order. */
export async function surveysOf(
  db: Reader,
  inspection: InspectionId,
): Promise<Inspection['surveys']> {
  const rows = await db
    .select()
    .from(responses)
    .where(eq(responses.inspection, inspection))
    .orderBy(asc(responses.survey), asc(responses.position))
  return surveysOfRows(rows)
}

/** What the panel decided, as the core knows it. */
export async function decisionsOf(
  db: Reader,
  inspection: InspectionId,
): Promise<Pick<Inspection, 'judgements' | 'departures' | 'notRated' | 'considered'>> {
  const rows = await db
    .select()
    .from(decisions)
    .where(eq(decisions.inspection, inspection))
    .orderBy(asc(decisions.standard))
  const of = (kind: (typeof rows)[number]['kind']) => rows.filter((row) => row.kind === kind)
  const considered = of('considered')
  const by = (decidedBy: string | null) => (decidedBy === null ? {} : { by: decidedBy })
  return {
    judgements: Object.fromEntries(
      of('judgement').map(({ standard, rating, decidedBy }) => [
        standard,
        { rating: rating!, ...by(decidedBy) },
      ]),
    ),
    departures: Object.fromEntries(
      of('departure').map(({ standard, rating, reason, decidedBy }) => [
        standard,
        { to: rating!, reason, ...by(decidedBy) },
      ]),
    ),
    notRated: Object.fromEntries(of('not-rated').map(({ standard, reason }) => [standard, reason])),
    ...(considered.length > 0 && {
      considered: Object.fromEntries(considered.map(({ standard, reason }) => [standard, reason])),
    }),
  }
}

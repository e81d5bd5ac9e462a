import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { Inspection } from '@inspectorate/core'
import { Closed } from '../store/closed.js'
import type { Database, Transaction } from '../store/open-store.js'
import { assessors, cases, inspections, secondAssessments } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { caseInOrder } from './in-framework-order.js'
import { frameworkOf } from './framework-of.js'
import { textsOf } from './texts-of.js'

/** What a second assessor found of a case, and how far both are. */
export type SecondRow = typeof secondAssessments.$inferSelect

/** The record of a second assessment in the audit trail; who may not see it yet is not shown its entries. */
export const secondRecord = (id: string) => `second assessment of ${id}`

/** Whether both have finished: from then on each is shown what the other found, and neither is changed. */
export function isShown({
  finished,
  firstFinished,
}: Pick<SecondRow, 'finished' | 'firstFinished'>): boolean {
  return finished !== null && firstFinished !== null
}

/** The condition of second assessments that are not to be shown yet. */
export function isUnshown(): SQL | undefined {
  return or(isNull(secondAssessments.finished), isNull(secondAssessments.firstFinished))
}

/** The condition that finds the second assessment of a case. */
export function isSecondOf(inspection: InspectionId, id: string) {
  return and(eq(secondAssessments.inspection, inspection), eq(secondAssessments.case, id))
}

/** The second assessment of a case; undefined when it has none. */
export async function secondRow(
  db: Database | Transaction,
  inspection: InspectionId,
  id: string,
): Promise<SecondRow | undefined> {
  const [found] = await db.select().from(secondAssessments).where(isSecondOf(inspection, id))
  return found
}

/**
 * The cases that somebody assesses a second time and knows nothing of yet, by inspection. What is published everybody
 * knows.
 */
export async function blindTo(
  db: Database,
  account: string,
  ids: readonly InspectionId[],
): Promise<ReadonlyMap<InspectionId, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      inspection: secondAssessments.inspection,
      id: secondAssessments.case,
      stage: inspections.stage,
    })
    .from(secondAssessments)
    .innerJoin(
      assessors,
      and(
        eq(assessors.inspection, secondAssessments.inspection),
        eq(assessors.code, secondAssessments.assessor),
      ),
    )
    .innerJoin(inspections, eq(inspections.id, secondAssessments.inspection))
    .where(
      and(
        inArray(secondAssessments.inspection, [...ids]),
        eq(assessors.account, account),
        isUnshown(),
      ),
    )
    .orderBy(asc(secondAssessments.case))
  const byInspection = new Map<InspectionId, string[]>()
  for (const { inspection, id, stage } of rows)
    if (stage !== 'published')
      byInspection.set(inspection, [...(byInspection.get(inspection) ?? []), id])
  return byInspection
}

/** Who assessed cases, and what second assessors found of those that both have finished, as an inspection holds it. */
export async function assessedTwice(
  db: Database | Transaction,
  row: InspectionRow,
): Promise<Pick<Inspection, 'repeats' | 'assessors' | 'settled'>> {
  const known = await db
    .select({ id: cases.id, assessor: cases.assessor })
    .from(cases)
    .where(and(eq(cases.inspection, row.id), isNotNull(cases.assessor)))
    .orderBy(asc(cases.position), asc(cases.id))
  const shown = await db
    .select({ second: secondAssessments, answers: cases.answers })
    .from(secondAssessments)
    .innerJoin(cases, and(eq(cases.inspection, row.id), eq(cases.id, secondAssessments.case)))
    .where(
      and(
        eq(secondAssessments.inspection, row.id),
        isNotNull(secondAssessments.finished),
        isNotNull(secondAssessments.firstFinished),
      ),
    )
    .orderBy(asc(cases.position), asc(cases.id))
  const first = known.map(({ id, assessor }) => [id, assessor!] as const)
  const framework = await frameworkOf(db, row)
  const set = framework.repeated?.id
  if (shown.length === 0 || set === undefined)
    return first.length === 0 ? {} : { assessors: { cases: Object.fromEntries(first) } }
  const inOrder = caseInOrder(framework)
  const bare = (id: string, answers: Record<string, string>) =>
    inOrder({ id, characteristics: {}, answers })
  const again = shown.flatMap(({ second }) =>
    second.assessor === null ? [] : [[second.case, second.assessor] as const],
  )
  const settled = shown.flatMap(({ second, answers }) =>
    second.firstAnswers === null || sameAnswers(second.firstAnswers, answers)
      ? []
      : [[second.case, bare(second.case, second.firstAnswers).answers] as const],
  )
  return {
    repeats: {
      [set]: shown.map(({ second }) =>
        inOrder({ ...bare(second.case, second.answers), ...textsOf(second) }),
      ),
    },
    ...(first.length + again.length > 0 && {
      assessors: {
        ...(first.length > 0 && { cases: Object.fromEntries(first) }),
        ...(again.length > 0 && { [set]: Object.fromEntries(again) }),
      },
    }),
    ...(settled.length > 0 && { settled: { [set]: Object.fromEntries(settled) } }),
  }
}

/** How many cases two people have not both finished, and how many they have and not settled though they differ. */
export async function openSecond(
  db: Database,
  inspection: InspectionId,
): Promise<{ readonly unfinished: number; readonly unsettled: number }> {
  const rows = await db
    .select({ second: secondAssessments, answers: cases.answers })
    .from(secondAssessments)
    .innerJoin(cases, and(eq(cases.inspection, inspection), eq(cases.id, secondAssessments.case)))
    .where(eq(secondAssessments.inspection, inspection))
  const shown = rows.filter(({ second }) => isShown(second))
  return {
    unfinished: rows.length - shown.length,
    unsettled: shown.filter(
      ({ second, answers }) =>
        second.firstAnswers === null && !sameAnswers(answers, second.answers),
    ).length,
  }
}

/** Keeps the second assessments of these cases from others until the transaction ends, and throws `Closed` for one that meets a condition. */
export async function demandUnsettled(
  tx: Transaction,
  inspection: InspectionId,
  ids: readonly string[],
  isClosed: (row: SecondRow) => boolean = isShown,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .select()
    .from(secondAssessments)
    .where(
      and(eq(secondAssessments.inspection, inspection), inArray(secondAssessments.case, [...ids])),
    )
    .orderBy(asc(secondAssessments.case))
    .for('update')
  if (rows.some(isClosed)) throw new Closed('assessed-twice')
}

/** Whether two assessments answer the same. */
export function sameAnswers(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

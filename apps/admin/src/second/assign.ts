import type { Framework } from '@inspectorate/core'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { answeredOf } from '../inspection/answered-of.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { isShown, type SecondRow } from '../inspection/second-assessment.js'
import type { Database, Transaction } from '../store/open-store.js'
import { assessors, audit, cases, secondAssessments } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** Who is to assess cases: somebody with an account, or a code that came with an imported inspection. */
export type Assessor =
  | { readonly account: string; readonly name: string }
  | { readonly code: string; readonly name: string }

/** Cases that somebody cannot assess, each with why. */
export class AssignRefused extends Error {
  constructor(readonly reasons: readonly string[]) {
    super('the cases cannot be given to this assessor')
  }
}

/** Says who assesses cases first; null for nobody. Throws `AssignRefused`. */
export function assignFirst(
  db: Database,
  work: AtWork,
  ids: readonly string[],
  assessor: Assessor | null,
): Promise<unknown> {
  const inspection = work.inspection.id
  return changeEvidence(db, work, 'assign', 'first assessors', async (tx) => {
    const code = assessor && (await codeOf(tx, inspection, assessor))
    const { rows, again, missing } = await held(tx, inspection, ids)
    const refused = ids.flatMap((id): string[] => {
      const second = again.get(id)
      if (second && isShown(second)) return [`${id}: two people have assessed it already`]
      return second && code !== null && second.assessor === code
        ? [`${id}: ${assessor!.name} is its second assessor, and the first is somebody else`]
        : []
    })
    if (missing.length + refused.length > 0) throw new AssignRefused([...missing, ...refused])
    const changed = rows.filter((row) => row.assessor !== code)
    if (changed.length === 0) return null
    const list = changed.map(({ id }) => id)
    await tx
      .update(cases)
      .set({ assessor: code })
      .where(and(eq(cases.inspection, inspection), inArray(cases.id, list)))
    return {
      before: { cases: Object.fromEntries(changed.map((one) => [one.id, one.assessor])) },
      after: { cases: list, assessor: code },
      result: undefined,
    }
  })
}

/** Gives cases to a second assessor, who has seen nothing of them here. Throws `AssignRefused`. */
export function assignSecond(
  db: Database,
  work: AtWork,
  framework: Framework,
  ids: readonly string[],
  assessor: Assessor,
): Promise<unknown> {
  const { doer, inspection } = work
  return changeEvidence(db, work, 'assign', 'second assessors', async (tx) => {
    if ('code' in assessor)
      throw new AssignRefused([`${assessor.name} has no account here, and could not assess them`])
    const code = await codeOf(tx, inspection.id, assessor)
    const { rows, again, missing } = await held(tx, inspection.id, ids)
    const worked = await workedOn(tx, inspection.id, assessor.account, ids)
    const refused = rows.flatMap((row): string[] => {
      const { id } = row
      const second = again.get(id)
      if (row.assessor === code)
        return [`${id}: ${assessor.name} assesses it first, and the second is somebody else`]
      if (worked.has(id))
        return [`${id}: ${assessor.name} has answered questions of it already, and knows it`]
      return second ? [`${id}: it has a second assessor; take that assessment back first`] : []
    })
    if (missing.length + refused.length > 0) throw new AssignRefused([...missing, ...refused])
    await tx.insert(secondAssessments).values(
      rows.map((row) => {
        const { asked, answered } = answeredOf(framework, row)
        return {
          inspection: inspection.id,
          case: row.id,
          assessor: code,
          // Whoever assessed it first has nothing left to do.
          firstFinished: answered === asked ? doer.at : null,
        }
      }),
    )
    return {
      before: null,
      after: { cases: rows.map(({ id }) => id), assessor: code },
      result: undefined,
    }
  })
}

/** The cases, and what second assessments they have, kept from others until the transaction ends. */
async function held(tx: Transaction, inspection: InspectionId, ids: readonly string[]) {
  const rows = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.inspection, inspection), inArray(cases.id, [...ids])))
    .orderBy(asc(cases.id))
    .for('update')
  const second = await tx
    .select()
    .from(secondAssessments)
    .where(
      and(eq(secondAssessments.inspection, inspection), inArray(secondAssessments.case, [...ids])),
    )
    .for('update')
  const known = new Set(rows.map(({ id }) => id))
  return {
    rows,
    again: new Map(second.map((one): [string, SecondRow] => [one.case, one])),
    missing: ids.filter((id) => !known.has(id)).map((id) => `There is no case ${id}`),
  }
}

/** Of which of these cases somebody has saved answers. */
async function workedOn(
  tx: Transaction,
  inspection: InspectionId,
  account: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const records = new Map(ids.map((id) => [`case ${id}`, id]))
  const rows = await tx
    .selectDistinct({ record: audit.record })
    .from(audit)
    .where(
      and(
        eq(audit.inspection, inspection),
        eq(audit.account, account),
        eq(audit.action, 'save'),
        inArray(audit.record, [...records.keys()]),
      ),
    )
  return new Set(rows.map(({ record }) => records.get(record)!))
}

/** The code of an assessor in an inspection: a new one for who has none yet. */
async function codeOf(
  tx: Transaction,
  inspection: InspectionId,
  assessor: Assessor,
): Promise<string> {
  if ('code' in assessor) return assessor.code
  // One after the other, or two would get the same code.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`assessors ${inspection}`}))`)
  const known = await tx.select().from(assessors).where(eq(assessors.inspection, inspection))
  const own = known.find(({ account }) => account === assessor.account)
  if (own) return own.code
  const taken = new Set(known.map(({ code }) => code))
  let number = 1
  while (taken.has(`assessor-${number}`)) number += 1
  const code = `assessor-${number}`
  await tx.insert(assessors).values({ inspection, code, account: assessor.account })
  return code
}

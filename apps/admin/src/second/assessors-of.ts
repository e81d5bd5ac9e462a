import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { accounts, assessors, memberships } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'
import { byName } from '../web/by-name.js'

/** Somebody who can assess cases of an inspection. */
export interface Candidate {
  /** The id of the account, or the code of who has none. */
  readonly key: string
  readonly name: string
  /** Null for who has assessed nothing yet. */
  readonly code: string | null
  readonly hasAccount: boolean
}

/** The code of somebody in an inspection; null for who assesses nothing there. */
export async function assessorOf(
  db: Database,
  inspection: InspectionId,
  account: string,
): Promise<string | null> {
  const [found] = await db
    .select({ code: assessors.code })
    .from(assessors)
    .where(and(eq(assessors.inspection, inspection), eq(assessors.account, account)))
  return found?.code ?? null
}

/** Who can assess cases: the team’s inspectors and leads, and who came with an imported inspection. */
export async function candidatesOf(db: Database, inspection: InspectionId): Promise<Candidate[]> {
  const known = await db
    .select({ code: assessors.code, account: assessors.account, name: accounts.name })
    .from(assessors)
    .leftJoin(accounts, eq(accounts.id, assessors.account))
    .where(eq(assessors.inspection, inspection))
  const team = await db
    .selectDistinct({ account: accounts.id, name: accounts.name })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.account))
    .where(
      and(
        eq(memberships.inspection, inspection),
        inArray(memberships.role, ['lead', 'inspector']),
        eq(accounts.disabled, false),
      ),
    )
  return [
    ...team.toSorted(byName).map(({ account, name }) => ({
      key: account,
      name,
      code: known.find((one) => one.account === account)?.code ?? null,
      hasAccount: true,
    })),
    ...known
      .filter(({ account }) => account === null)
      .map(({ code }) => ({ key: code, name: code, code, hasAccount: false })),
  ]
}

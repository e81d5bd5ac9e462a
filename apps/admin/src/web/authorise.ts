import { and, eq } from 'drizzle-orm'
import type { Role } from '../store/role.js'
import { findSession, type SignedIn } from './sessions.js'
import { blindTo } from '../inspection/second-assessment.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Services } from '../services/services.js'
import { inspections, memberships } from '../store/schema.js'
import { access, type RouteName } from './access.js'
import { may } from './may.js'
import { mustSetUp } from './must-set-up.js'
import { notFound, PageFault } from './page-fault.js'

/** Who visits, and what they are in the inspection that they visit. */
export interface Authority {
  readonly visitor: SignedIn | null
  readonly inspection: InspectionRow | null
  readonly roles: readonly Role[]
  /** The cases of it that the visitor assesses a second time, and must know nothing of yet. */
  readonly blind: readonly string[]
}

/**
 * What a visitor may do on a route. Throws 404 for an inspection of another team, so that nobody
 * learns it exists, and 403 where the visitor’s role does not suffice. Answers `sign-in` for a
 * visitor who is not known yet, and `set-up` for one who must have a second factor first.
 */
export async function authorise(
  { db, now, secondFactor }: Services,
  name: RouteName,
  token: string | null,
  slug: string | undefined,
  /** Hears who it is as soon as that is known, before anything else is looked up. */
  onVisitor: (account: string | null) => Promise<void>,
): Promise<Authority | 'sign-in' | 'set-up'> {
  const visitor = token === null ? null : await findSession(db, token, now())
  await onVisitor(visitor?.id ?? null)
  if (access[name] === 'anyone') return { visitor, inspection: null, roles: [], blind: [] }
  if (!visitor) return 'sign-in'
  if (mustSetUp(secondFactor, visitor, name)) return 'set-up'
  const administrator: Role[] = visitor.administrator ? ['administrator'] : []
  if (slug === undefined) {
    if (!may(name, administrator)) throw new PageFault(403)
    return { visitor, inspection: null, roles: administrator, blind: [] }
  }
  const [inspection] = await db.select().from(inspections).where(eq(inspections.slug, slug))
  if (!inspection) throw notFound()
  const given = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.inspection, inspection.id), eq(memberships.account, visitor.id)))
  const roles = [...administrator, ...given.map(({ role }) => role)]
  if (roles.length === 0) throw notFound()
  if (!may(name, roles)) throw new PageFault(403)
  const blind = (await blindTo(db, visitor.id, [inspection.id])).get(inspection.id) ?? []
  return { visitor, inspection, roles, blind }
}

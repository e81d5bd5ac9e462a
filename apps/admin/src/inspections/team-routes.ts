import { and, asc, eq } from 'drizzle-orm'
import { memberRoles, type Role } from '../store/role.js'
import type { Services } from '../services/services.js'
import { change, type Deed } from '../store/change.js'
import { accounts, memberships } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { byName } from '../web/by-name.js'
import { may } from '../web/may.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { changeInspection } from '../inspection/change-inspection.js'
import { roleWords } from './role-words.js'
import type { InspectionId } from '../store/inspection-id.js'

type TeamRoute =
  | 'GET /inspections/:inspection/team'
  | 'POST /inspections/:inspection/team'
  | 'POST /inspections/:inspection/team/remove'

export function teamRoutes({ db }: Services): Handlers<TeamRoute> {
  const enabledPeople = () =>
    db
      .select({ id: accounts.id, name: accounts.name, email: accounts.email })
      .from(accounts)
      .where(eq(accounts.disabled, false))
  const teamData = async ({ inspection, roles }: InspectionVisit) => {
    const leads = may('POST /inspections/:inspection/team', roles)
    const members = await db
      .select({ account: accounts.id, name: accounts.name, role: memberships.role })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.account))
      .where(eq(memberships.inspection, inspection.id))
      .orderBy(asc(memberships.role))
    return {
      members: members
        .toSorted(byName)
        .map((one) => ({ ...one, roleWord: roleWords[one.role].name })),
      leads,
      people: leads ? (await enabledPeople()).toSorted(byName) : [],
      roleChoices: memberRoles.map((role) => ({ id: role, ...roleWords[role] })),
    }
  }
  return {
    'GET /inspections/:inspection/team': async (visit) =>
      page('inspections/team', await teamData(visit)),

    'POST /inspections/:inspection/team': async (visit) => {
      const { form, inspection } = visit
      const data = await teamData(visit)
      const person = data.people.find(({ id }) => id === form.text('account'))
      const role = memberRoles.find((one) => one === form.text('role'))
      if (!person || !role)
        return faultyForm('inspections/team', data, [
          ...(person ? [] : [{ text: 'Choose somebody', field: 'account' }]),
          ...(role ? [] : [{ text: 'Choose a role', field: 'role' }]),
        ])
      const member = { inspection: inspection.id, account: person.id, role }
      await changeInspection(db, visit, 'add', recordOf(member), async (tx) => {
        const added = await tx.insert(memberships).values(member).onConflictDoNothing().returning()
        return added.length === 0 ? null : { before: null, after: { role }, result: undefined }
      })
      return redirect(`/inspections/${inspection.slug}/team`)
    },

    'POST /inspections/:inspection/team/remove': async (visit) => {
      const { form, inspection } = visit
      const { members } = await teamData(visit)
      const member = members.find(
        ({ account, role }) => account === form.text('account') && role === form.text('role'),
      )
      if (member)
        // Also when it is published: who should no longer read it must not.
        await change(db, visit.doer, removal(inspection.id, recordOf(member)), async (tx) => {
          await tx
            .delete(memberships)
            .where(
              and(
                eq(memberships.inspection, inspection.id),
                eq(memberships.account, member.account),
                eq(memberships.role, member.role),
              ),
            )
          return { before: { role: member.role }, after: null, result: undefined }
        })
      return redirect(`/inspections/${inspection.slug}/team`)
    },
  }
}

function removal(inspection: InspectionId, record: string): Deed {
  return { action: 'remove', inspection, record }
}

function recordOf({ account, role }: { account: string; role: Role }): string {
  return `member ${account} as ${role}`
}

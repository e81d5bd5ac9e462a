import { eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts } from '../store/schema.js'
import { faultyForm, page } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { normalEmail } from './email.js'
import { findOneTimeLink, takeOneTimeLink } from './one-time-links.js'
import { personFaults, personName } from './person.js'
import { newPasswordFaults } from './new-password.js'
import { closeSessionsOf } from '../web/sessions.js'
import { afterFirstFactor } from './sign-in.js'

/** What a one-time link is for: to choose a password, and a name and address too for the first administrator. */
export function welcomeRoutes(
  services: Services,
): Handlers<'GET /welcome/:token' | 'POST /welcome/:token'> {
  const { db, passwords } = services
  return {
    'GET /welcome/:token': async ({ params, now }) => {
      const link = await findOneTimeLink(db, params['token'] ?? '', now)
      if (!link) throw notFound()
      return page('accounts/welcome', { first: link.account === null, name: '', email: '' })
    },

    'POST /welcome/:token': async (visit) => {
      const { params, form, now } = visit
      const token = params['token'] ?? ''
      const link = await findOneTimeLink(db, token, now)
      if (!link) throw notFound()
      const first = link.account === null
      const entered = {
        name: personName(form.text('name')),
        email: normalEmail(form.text('email')),
      }
      const faults = [...(first ? personFaults(entered) : []), ...newPasswordFaults(form)]
      if (faults.length > 0) return faultyForm('accounts/welcome', { first, ...entered }, faults)

      const passwordHash = await passwords.hash(form.text('password'))
      const deed = { action: first ? 'add' : 'choose-password', inspection: null }
      const account = await change(
        db,
        { account: link.account, at: now },
        { ...deed, record: first ? 'account, the first administrator' : `account ${link.account}` },
        async (tx) => {
          if (!(await takeOneTimeLink(tx, token, now))) throw notFound()
          if (link.account !== null) await closeSessionsOf(tx, link.account)
          const [saved] =
            link.account === null
              ? await tx
                  .insert(accounts)
                  .values({ ...entered, passwordHash, administrator: true })
                  .returning()
              : await tx
                  .update(accounts)
                  .set({ passwordHash })
                  .where(eq(accounts.id, link.account))
                  .returning()
          return { before: null, after: { id: saved!.id }, result: saved! }
        },
      )
      return afterFirstFactor(services, account.id, 'one-time link', visit, '/')
    },
  }
}

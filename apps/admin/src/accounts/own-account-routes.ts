import { and, eq } from 'drizzle-orm'
import { factorsOf } from '../second-factor/factors.js'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts, addressChanges } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { confirmFirst } from '../web/recently-confirmed.js'
import { closeSessionsOf, sessionsOf } from '../web/sessions.js'
import type { Handlers } from '../web/visit.js'
import { ownAccount } from './account-of.js'
import { emailFault, normalEmail } from './email.js'
import { askedAddress, changeAddress } from './address.js'
import { personName, personNameFault } from './person.js'
import { sessionViews } from './session-views.js'

type OwnRoute =
  | 'GET /account'
  | 'GET /account/name'
  | 'POST /account/name'
  | 'GET /account/address'
  | 'POST /account/address'
  | 'POST /account/sessions/end'

/** What everybody can see and change of their own account. */
export function ownAccountRoutes({ db }: Services): Handlers<OwnRoute> {
  return {
    'GET /account': async ({ visitor, now }) => {
      const { name, email, passwordHash } = await ownAccount(db, visitor)
      return page('account/account', {
        account: { name, email, hasPassword: passwordHash !== null },
        asked: await askedAddress(db, visitor.id),
        factors: await factorsOf(db, visitor.id),
        sessions: sessionViews(await sessionsOf(db, visitor.id, now), visitor.session),
      })
    },

    'GET /account/name': async ({ visitor }) => {
      const { name, version } = await ownAccount(db, visitor)
      return page('account/name', { name, version })
    },

    'POST /account/name': async ({ form, doer, visitor }) => {
      const name = personName(form.text('name'))
      const version = form.version()
      const wrong = personNameFault(name)
      const again = (text: string, newest = version) =>
        faultyForm('account/name', { name, version: newest }, [{ text, field: 'name' }])
      if (wrong !== null) return again(wrong)
      const deed = { action: 'save', inspection: null, record: `account ${visitor.id}` }
      const saved = await change(db, doer, deed, async (tx) => {
        const [row] = await tx
          .update(accounts)
          .set({ name, version: version + 1 })
          .where(and(eq(accounts.id, visitor.id), eq(accounts.version, version)))
          .returning({ id: accounts.id })
        return row ? { before: null, after: { changed: ['name'] }, result: true } : null
      })
      if (saved) return redirect('/account')
      const current = await ownAccount(db, visitor)
      return again(
        `Somebody else saved “${current.name}” meanwhile. Save to keep what stands in the field`,
        current.version,
      )
    },

    'GET /account/address': async (visit) => {
      const first = confirmFirst(visit, '/account/address')
      if (first) return first
      const { email } = await ownAccount(db, visit.visitor)
      return page('account/address', { present: email, email })
    },

    // Whether an address is taken is told to administrators only, who can see all addresses.
    'POST /account/address': async (visit) => {
      const first = confirmFirst(visit, '/account/address')
      if (first) return first
      const { form, doer, visitor, now } = visit
      const { email: present } = await ownAccount(db, visitor)
      const email = normalEmail(form.text('email'))
      const again = (text: string) =>
        faultyForm('account/address', { present, email }, [{ text, field: 'email' }])
      const wrong = emailFault(email)
      if (wrong !== null) return again(wrong)
      const record = `account ${visitor.id}`
      if (visitor.administrator) {
        const done = await changeAddress(db, doer, visitor.id, email)
        return done ? redirect('/account') : again('This email address has an account already')
      }
      await change(
        db,
        doer,
        { action: 'ask-for-address', inspection: null, record },
        async (tx) => {
          await tx.delete(addressChanges).where(eq(addressChanges.account, visitor.id))
          // The present one takes back what was asked for.
          if (email !== present)
            await tx.insert(addressChanges).values({ account: visitor.id, email, asked: now })
          return { before: null, after: { asked: email !== present }, result: undefined }
        },
      )
      return redirect('/account')
    },

    'POST /account/sessions/end': async ({ form, doer, visitor }) => {
      const wanted = form.text('session')
      const record = `account ${visitor.id}`
      if (wanted === visitor.session || (wanted !== 'others' && !isUuid(wanted)))
        return redirect('/account')
      await change(db, doer, { action: 'end-sessions', inspection: null, record }, async (tx) => {
        const which = wanted === 'others' ? { but: visitor.session } : { only: wanted }
        const ended = await closeSessionsOf(tx, visitor.id, which)
        return ended === 0 ? null : { before: null, after: { ended }, result: undefined }
      })
      return redirect('/account')
    },
  }
}

import { and, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { closeSessionsOf, confirmSession, openSession } from '../web/sessions.js'
import type { Handlers, KnownVisit } from '../web/visit.js'
import { ownAccount, type AccountRow } from './account-of.js'
import { localPath } from './local-path.js'
import { claimTry, forgetFailures, waitInWords } from './lock-out.js'
import { newPasswordFaults } from './new-password.js'
import { endOneTimeLinks } from './one-time-links.js'
import { recordRefusal } from './sign-in.js'

type PasswordRoute =
  | 'GET /account/password'
  | 'POST /account/password'
  | 'GET /account/confirm'
  | 'POST /account/confirm'

/** Where people who are signed in show their password again: to change it, and before what matters most. */
export function passwordRoutes({ db, passwords, log, openid }: Services): Handlers<PasswordRoute> {
  return {
    'GET /account/password': async ({ visitor }) => {
      const { email, passwordHash } = await ownAccount(db, visitor)
      return page('account/password', { email, hasPassword: passwordHash !== null })
    },

    'POST /account/password': async (visit) => {
      const { form, visitor, doer, now, device, address } = visit
      const account = await ownAccount(db, visitor)
      const { email, passwordHash } = account
      if (passwordHash === null) return redirect('/account/password')
      const wrong = await presentFault(visit, account, 'present')
      const faults = wrong ?? newPasswordFaults(form)
      if (faults.length > 0)
        return faultyForm('account/password', { email, hasPassword: true }, faults)
      const chosen = await passwords.hash(form.text('password'))
      const deed = { action: 'change-password', inspection: null, record: `account ${visitor.id}` }
      const token = await change(db, doer, deed, async (tx) => {
        const [saved] = await tx
          .update(accounts)
          .set({ passwordHash: chosen })
          .where(and(eq(accounts.id, visitor.id), eq(accounts.passwordHash, passwordHash)))
          .returning({ id: accounts.id })
        // Somebody changed it meanwhile: what was shown is not the present one any more.
        if (!saved) return null
        await closeSessionsOf(tx, visitor.id)
        await endOneTimeLinks(tx, visitor.id)
        const { strong } = visitor
        const opened = await openSession(tx, visitor.id, now, { device, address, strong })
        return { before: null, after: null, result: opened }
      })
      return token === null
        ? redirect('/account/password')
        : { kind: 'session', token, to: '/account' }
    },

    'GET /account/confirm': async ({ visitor, query }) => {
      const { email, passwordHash } = await ownAccount(db, visitor)
      return page('account/confirm', {
        email,
        hasPassword: passwordHash !== null,
        openid: openid?.name,
        then: localPath(query['then']),
      })
    },

    'POST /account/confirm': async (visit) => {
      const { form, visitor, doer } = visit
      const account = await ownAccount(db, visitor)
      const then = localPath(form.text('then'))
      const faults = await presentFault(visit, account, 'password')
      if (faults)
        return faultyForm(
          'account/confirm',
          { email: account.email, hasPassword: true, then },
          faults,
        )
      const deed = { action: 'confirm', inspection: null, record: `account ${visitor.id}` }
      await change(db, doer, deed, async (tx) => {
        await confirmSession(tx, visitor.session, visit.now)
        return { before: null, after: { method: 'password' }, result: undefined }
      })
      return redirect(then)
    },
  }

  /** Why the present password that was entered will not do; null when it is right. Tries count as those of signing in. */
  async function presentFault(
    { form, now, address }: KnownVisit,
    { id, email, passwordHash }: AccountRow,
    field: string,
  ) {
    const attempt = { email, address, step: 'first' } as const
    const claim = await claimTry(db, attempt, now)
    if (!claim.mayTry) {
      const text = `Too many tries. Wait ${waitInWords(claim.wait)}, then try again`
      return [{ text, field }]
    }
    if (await passwords.matches(form.text(field), passwordHash)) {
      await forgetFailures(db, attempt, claim.rows)
      return null
    }
    log('confirmation-refused')
    await recordRefusal(db, id, now)
    return [{ text: 'Enter your present password', field }]
  }
}

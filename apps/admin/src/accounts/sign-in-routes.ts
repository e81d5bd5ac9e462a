import { and, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts } from '../store/schema.js'
import { faultyForm, page } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'
import { normalEmail } from './email.js'
import { localPath } from './local-path.js'
import { claimTry, forgetFailures, waitInWords } from './lock-out.js'
import { closeSession } from '../web/sessions.js'
import { afterFirstFactor, recordRefusal } from './sign-in.js'

export function signInRoutes(
  services: Services,
): Handlers<'GET /sign-in' | 'POST /sign-in' | 'POST /sign-out'> {
  const { db, passwords, log, openid } = services
  return {
    'GET /sign-in': ({ query }) =>
      page('accounts/sign-in', {
        then: localPath(query['then']),
        email: '',
        openid: openid?.name,
      }),

    'POST /sign-in': async (visit) => {
      const { form, now, address } = visit
      const attempt = { email: normalEmail(form.text('email')), address, step: 'first' } as const
      const then = localPath(form.text('then'))
      const again = (text: string) =>
        faultyForm('accounts/sign-in', { then, email: attempt.email, openid: openid?.name }, [
          { text, field: 'email' },
        ])
      const claim = await claimTry(db, attempt, now)
      if (!claim.mayTry) {
        log('sign-in-delayed')
        return again(`Too many tries. Wait ${waitInWords(claim.wait)}, then try again`)
      }
      const [account] = await db
        .select()
        .from(accounts)
        .where(and(eq(accounts.email, attempt.email), eq(accounts.disabled, false)))
      if (
        !(await passwords.matches(form.text('password'), account?.passwordHash ?? null)) ||
        !account
      ) {
        log('sign-in-refused')
        await recordRefusal(db, account?.id ?? null, now)
        return again('The email address or the password is not right')
      }
      await forgetFailures(db, attempt, claim.rows)
      return afterFirstFactor(services, account.id, 'password', visit, then)
    },

    'POST /sign-out': async ({ token, doer, visitor }) => {
      const record = `account ${visitor.id}`
      await change(db, doer, { action: 'sign-out', inspection: null, record }, async (tx) => {
        if (token !== null) await closeSession(tx, token)
        return { before: null, after: null, result: undefined }
      })
      return { kind: 'session', token: null, to: '/' }
    },
  }
}

import { eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts } from '../store/schema.js'
import { faultyForm, page, type FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { emailFault, normalEmail } from './email.js'
import { findOneTimeLink, takeOneTimeLink } from './one-time-links.js'
import { passwordFault } from '../services/passwords.js'
import { closeSessionsOf } from '../web/sessions.js'
import { signIn } from './sign-in.js'

/** What a one-time link is for: to choose a password, and a name and address too for the first administrator. */
export function welcomeRoutes({
  db,
  passwords,
}: Services): Handlers<'GET /welcome/:token' | 'POST /welcome/:token'> {
  return {
    'GET /welcome/:token': async ({ params, now }) => {
      const link = await findOneTimeLink(db, params['token'] ?? '', now)
      if (!link) throw notFound()
      return page('accounts/welcome', { first: link.account === null, name: '', email: '' })
    },

    'POST /welcome/:token': async ({ params, form, now, token: earlier }) => {
      const token = params['token'] ?? ''
      const link = await findOneTimeLink(db, token, now)
      if (!link) throw notFound()
      const first = link.account === null
      const entered = { name: form.text('name').trim(), email: normalEmail(form.text('email')) }
      const faults = [...(first ? personFaults(entered) : []), ...passwordFaults(form)]
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
      const opened = await signIn(db, account.id, 'one-time link', earlier, now)
      return { kind: 'session', token: opened, to: '/' }
    },
  }
}

/** What is wrong with somebody’s name or email address. */
export function personFaults({ name, email }: { name: string; email: string }): FormFault[] {
  const wrongEmail = emailFault(email)
  return [
    name !== '' && name.length <= 100 ? [] : { text: 'Enter a name', field: 'name' },
    wrongEmail === null ? [] : { text: wrongEmail, field: 'email' },
  ].flat()
}

function passwordFaults(form: Form): FormFault[] {
  const wrong = passwordFault(form.text('password'))
  if (wrong !== null) return [{ text: wrong, field: 'password' }]
  return form.text('password') === form.text('again')
    ? []
    : [{ text: 'Enter the same password twice', field: 'again' }]
}

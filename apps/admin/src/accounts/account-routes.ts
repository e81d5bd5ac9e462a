import { asc, eq } from 'drizzle-orm'
import type { Services } from '../services.js'
import { change } from '../store/change.js'
import { accounts, identities } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { normalEmail } from './email.js'
import { endOneTimeLinks, newOneTimeLink } from './one-time-links.js'
import { closeSessionsOf } from './sessions.js'
import { personFaults } from './welcome-routes.js'

type AccountRoute =
  | 'GET /accounts'
  | 'GET /accounts/new'
  | 'POST /accounts'
  | 'POST /accounts/:account/link'
  | 'POST /accounts/:account/disable'

export function accountRoutes({ db }: Services): Handlers<AccountRoute> {
  /** The account of a route; 404 for an id that is none. */
  const accountOf = async (id: string | undefined) => {
    if (!isUuid(id)) throw notFound()
    const [account] = await db.select().from(accounts).where(eq(accounts.id, id))
    if (!account) throw notFound()
    return account
  }
  return {
    'GET /accounts': async () =>
      page('accounts/accounts', {
        accounts: await db.select().from(accounts).orderBy(asc(accounts.name)),
      }),

    'GET /accounts/new': () => page('accounts/new', { name: '', email: '', administrator: false }),

    'POST /accounts': async ({ form, doer, now }) => {
      const entered = {
        name: form.text('name').trim(),
        email: normalEmail(form.text('email')),
        administrator: form.text('administrator') === 'yes',
      }
      const faults = personFaults(entered)
      const [taken] = await db.select().from(accounts).where(eq(accounts.email, entered.email))
      if (taken) faults.push({ text: 'This email address has an account already', field: 'email' })
      if (faults.length > 0) return faultyForm('accounts/new', entered, faults)
      const link = await change(
        db,
        doer,
        { action: 'add', inspection: null, record: 'account' },
        async (tx) => {
          const [added] = await tx.insert(accounts).values(entered).returning()
          const { id, administrator } = added!
          return {
            before: null,
            after: { id, administrator },
            result: await newOneTimeLink(tx, id, now),
          }
        },
      )
      return page('accounts/link', { name: entered.name, link })
    },

    'POST /accounts/:account/link': async ({ params, doer, now }) => {
      const account = await accountOf(params['account'])
      const link = await change(
        db,
        doer,
        { action: 'link', inspection: null, record: `account ${account.id}` },
        async (tx) => ({
          before: null,
          after: null,
          result: await newOneTimeLink(tx, account.id, now),
        }),
      )
      return page('accounts/link', { name: account.name, link })
    },

    'POST /accounts/:account/disable': async ({ params, doer, visitor }) => {
      const account = await accountOf(params['account'])
      // Nobody locks the last door from outside.
      if (account.id === visitor.id) return redirect('/accounts')
      const disabled = !account.disabled
      await change(
        db,
        doer,
        {
          action: disabled ? 'disable' : 'enable',
          inspection: null,
          record: `account ${account.id}`,
        },
        async (tx) => {
          await tx.update(accounts).set({ disabled }).where(eq(accounts.id, account.id))
          if (disabled) {
            await closeSessionsOf(tx, account.id)
            await endOneTimeLinks(tx, account.id)
            // Enabled again, the next sign-in with the provider binds it anew.
            await tx.delete(identities).where(eq(identities.account, account.id))
          }
          return {
            before: { disabled: account.disabled },
            after: { disabled },
            result: undefined,
          }
        },
      )
      return redirect('/accounts')
    },
  }
}

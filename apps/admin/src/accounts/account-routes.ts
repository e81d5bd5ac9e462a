import { and, asc, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change, type Doer } from '../store/change.js'
import { accounts, identities } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { normalEmail } from './email.js'
import { endOneTimeLinks, newOneTimeLink } from './one-time-links.js'
import { closeSessionsOf } from '../web/sessions.js'
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

    'POST /accounts/:account/disable': async ({ params, doer, visitor, form }) => {
      const account = await accountOf(params['account'])
      // Nobody locks the last door from outside.
      if (account.id === visitor.id) return redirect('/accounts')
      await setDisabled(db, doer, account.id, form.text('wanted') === 'disabled')
      return redirect('/accounts')
    },
  }
}

/** Disables or enables an account, on record. The last administrator who can sign in stays. */
async function setDisabled(
  db: Services['db'],
  doer: Doer,
  id: string,
  disabled: boolean,
): Promise<void> {
  const deed = {
    action: disabled ? 'disable' : 'enable',
    inspection: null,
    record: `account ${id}`,
  }
  await change(db, doer, deed, async (tx) => {
    const administrators = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.administrator, true), eq(accounts.disabled, false)))
      .orderBy(asc(accounts.id))
      .for('update')
    const isLast = administrators.length === 1 && administrators[0]?.id === id
    const [before] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update')
    if (!before || before.disabled === disabled || (disabled && isLast)) return null
    await tx.update(accounts).set({ disabled }).where(eq(accounts.id, id))
    if (disabled) {
      await closeSessionsOf(tx, id)
      await endOneTimeLinks(tx, id)
      // Enabled again, the next sign-in with the provider binds it anew.
      await tx.delete(identities).where(eq(identities.account, id))
    }
    return { before: { disabled: !disabled }, after: { disabled }, result: undefined }
  })
}

import { eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import { accounts, addressChanges } from '../store/schema.js'
import { faultyForm, page } from '../web/answer.js'
import { byName } from '../web/by-name.js'
import type { Handlers } from '../web/visit.js'
import { accountOf } from './account-of.js'
import { isTaken } from '../store/is-taken.js'
import { normalEmail } from './email.js'
import { newOneTimeLink } from './one-time-links.js'
import { personFaults, personName } from './person.js'

type AccountRoute =
  | 'GET /accounts'
  | 'GET /accounts/new'
  | 'POST /accounts'
  | 'POST /accounts/:account/link'

export function accountRoutes({ db }: Services): Handlers<AccountRoute> {
  return {
    'GET /accounts': async () => {
      const asked = await db.select({ account: addressChanges.account }).from(addressChanges)
      const asking = new Set(asked.map(({ account }) => account))
      const all = await db.select().from(accounts)
      return page('accounts/accounts', {
        accounts: all.toSorted(byName).map((one) => ({ ...one, asks: asking.has(one.id) })),
      })
    },

    'GET /accounts/new': () => page('accounts/new', { name: '', email: '', administrator: false }),

    'POST /accounts': async ({ form, doer, now, site }) => {
      const entered = {
        name: personName(form.text('name')),
        email: normalEmail(form.text('email')),
        administrator: form.text('administrator') === 'yes',
      }
      const faults = personFaults(entered)
      const [known] = await db.select().from(accounts).where(eq(accounts.email, entered.email))
      if (known) faults.push(taken)
      if (faults.length > 0) return faultyForm('accounts/new', entered, faults)
      const deed = { action: 'add', inspection: null, record: 'account' }
      try {
        const link = await change(db, doer, deed, async (tx) => {
          const [added] = await tx.insert(accounts).values(entered).returning()
          const { id, administrator } = added!
          return {
            before: null,
            after: { id, administrator },
            result: await newOneTimeLink(tx, id, now),
          }
        })
        return page('accounts/link', { name: entered.name, link: `${site}${link}` })
      } catch (error) {
        if (isTaken(error)) return faultyForm('accounts/new', entered, [taken])
        throw error
      }
    },

    'POST /accounts/:account/link': async ({ params, doer, now, site }) => {
      const account = await accountOf(db, params['account'])
      const deed = { action: 'link', inspection: null, record: `account ${account.id}` }
      const link = await change(db, doer, deed, async (tx) => ({
        before: null,
        after: null,
        result: await newOneTimeLink(tx, account.id, now),
      }))
      return page('accounts/link', { name: account.name, link: `${site}${link}` })
    },
  }
}

const taken = { text: 'This email address has an account already', field: 'email' }

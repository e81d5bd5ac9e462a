import { eq } from 'drizzle-orm'
import { encodeQR } from 'qr'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import type { Transaction } from '../store/open-store.js'
import { accounts, authenticators } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { confirmFirst } from '../web/recently-confirmed.js'
import type { Handlers, KnownVisit } from '../web/visit.js'
import { confirmAuthenticator, offerAuthenticator, offeredSecret } from './authenticator.js'
import { factorsOf } from './factors.js'
import { addFactor, removeFactor } from './change-factors.js'
import { lastFactorPage, overviewOf } from './overview.js'
import { newRecoveryCodes } from './recovery-codes.js'

type SecondFactorRoute =
  | 'GET /account/second-factor'
  | 'POST /account/second-factor/authenticator/new'
  | 'POST /account/second-factor/authenticator'
  | 'POST /account/second-factor/authenticator/remove'
  | 'POST /account/second-factor/recovery-codes'

const here = '/account/second-factor'

/** Where people set up their second factor: an authenticator app, passkeys, and codes for when they are lost. */
export function secondFactorRoutes(services: Services): Handlers<SecondFactorRoute> {
  const { db, factorKey, secondFactor } = services
  return {
    'GET /account/second-factor': async (visit) =>
      page('account/second-factor', await overviewOf(services, visit)),

    'POST /account/second-factor/authenticator/new': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      const { id } = visit.visitor
      const deed = { action: 'offer-authenticator', inspection: null, record: `account ${id}` }
      await change(db, visit.doer, deed, async (tx) =>
        (await offerAuthenticator(tx, { account: id, key: factorKey }))
          ? { before: null, after: null, result: undefined }
          : null,
      )
      const data = await offered(visit)
      return data ? page('account/authenticator', data) : redirect(here)
    },

    'POST /account/second-factor/authenticator': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      const { form, now, visitor } = visit
      const codes = await addFactor(db, visit, 'authenticator', (tx) =>
        confirmAuthenticator(tx, visitor.id, factorKey, form.text('code'), now),
      )
      if (codes === null) {
        const data = await offered(visit)
        const text =
          'That is not the code that the app shows now. Enter it before it changes, and check the clock of the device'
        return data
          ? faultyForm('account/authenticator', data, [{ text, field: 'code' }])
          : redirect(here)
      }
      return codes.length > 0 ? page('account/recovery-codes', { codes }) : redirect(here)
    },

    'POST /account/second-factor/authenticator/remove': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      const removed = await removeFactor(db, visit, 'authenticator', secondFactor, (tx) =>
        deleteAuthenticator(tx, visit.visitor.id),
      )
      return removed ? redirect(here) : lastFactorPage(services, visit, 'authenticator')
    },

    'POST /account/second-factor/recovery-codes': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      const { id } = visit.visitor
      const deed = { action: 'new-recovery-codes', inspection: null, record: `account ${id}` }
      const codes = await change(db, visit.doer, deed, async (tx) => {
        // For one who has no second factor they would stand in for nothing.
        if ((await factorsOf(tx, id)).count === 0) return null
        return { before: null, after: null, result: await newRecoveryCodes(tx, id) }
      })
      return codes ? page('account/recovery-codes', { codes }) : redirect(here)
    },
  }

  /** The secret that the visitor’s app is to be given, as text and to scan; null when none is offered. */
  async function offered({ visitor, site }: KnownVisit) {
    const [row] = await db
      .select({ email: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, visitor.id))
    const shared = await offeredSecret(db, visitor.id, factorKey, { site, email: row!.email })
    return (
      shared && {
        secret: shared.secret,
        address: shared.address,
        picture: encodeQR(shared.address, 'svg'),
      }
    )
  }
}

async function deleteAuthenticator(tx: Transaction, account: string): Promise<boolean> {
  const removed = await tx
    .delete(authenticators)
    .where(eq(authenticators.account, account))
    .returning({ account: authenticators.account })
  return removed.length > 0
}

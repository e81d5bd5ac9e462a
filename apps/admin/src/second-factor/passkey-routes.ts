import { and, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { accounts, passkeys } from '../store/schema.js'
import { faultyForm, page, redirect } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import { confirmFirst } from '../web/recently-confirmed.js'
import type { Handlers, KnownVisit } from '../web/visit.js'
import { addFactor, removeFactor } from './change-factors.js'
import { addPasskey, optionsToAdd, passkeySite } from './passkey.js'
import { lastFactorPage } from './overview.js'

type PasskeyRoute =
  | 'POST /account/second-factor/passkeys/new'
  | 'POST /account/second-factor/passkeys'
  | 'POST /account/second-factor/passkeys/remove'

const here = '/account/second-factor'

/** Passkeys are made and shown by the browser’s own dialogue, which needs script. */
export function passkeyRoutes(services: Services): Handlers<PasskeyRoute> {
  const { db, secondFactor } = services
  const site = passkeySite(services)
  return {
    'POST /account/second-factor/passkeys/new': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      return page('account/passkey', { name: visit.device, ...(await options(visit)) })
    },

    'POST /account/second-factor/passkeys': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      if (!site || visit.token === null) throw notFound()
      const { form, now, visitor, token } = visit
      const name = form.text('name').normalize('NFC').trim().slice(0, 60) || visit.device
      const answer = form.text('passkey')
      const codes = await addFactor(db, visit, 'passkey', (tx) =>
        addPasskey(tx, site, { account: visitor.id, name, answer }, token, now),
      )
      if (codes === null)
        return faultyForm('account/passkey', { name, ...(await options(visit)) }, [
          {
            text: 'No passkey was made. Try again, and follow what your browser asks',
            field: 'passkey-button',
          },
        ])
      return codes.length > 0 ? page('account/recovery-codes', { codes }) : redirect(here)
    },

    'POST /account/second-factor/passkeys/remove': async (visit) => {
      const first = confirmFirst(visit, here)
      if (first) return first
      const id = visit.form.text('passkey')
      const removed = await removeFactor(db, visit, 'passkey', secondFactor, async (tx) => {
        const mine = and(eq(passkeys.account, visit.visitor.id), eq(passkeys.id, id))
        return (await tx.delete(passkeys).where(mine).returning({ id: passkeys.id })).length > 0
      })
      return removed ? redirect(here) : lastFactorPage(services, visit, 'passkeys')
    },
  }

  async function options({ visitor, token, now }: KnownVisit) {
    if (!site || token === null) throw notFound()
    const [row] = await db
      .select({ id: accounts.id, name: accounts.name, email: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, visitor.id))
    return { options: JSON.stringify(await optionsToAdd(db, site, row!, token, now)) }
  }
}

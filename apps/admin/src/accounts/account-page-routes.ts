import { eq } from 'drizzle-orm'
import { factorsOf, removeFactors } from '../second-factor/factors.js'
import type { Services } from '../services/services.js'
import { change, type Doer } from '../store/change.js'
import type { Transaction } from '../store/open-store.js'
import { accounts, halfSignIns, identities } from '../store/schema.js'
import { faultyForm, page, redirect, type FormFault } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { confirmFirst } from '../web/recently-confirmed.js'
import { closeSessionsOf, sessionsOf } from '../web/sessions.js'
import type { Handlers, KnownVisit } from '../web/visit.js'
import { accountOf, type AccountRow } from './account-of.js'
import { askedAddress, changeAddress, refuseAddress } from './address.js'
import { normalEmail } from './email.js'
import { isLastAdministrator } from './keep-an-administrator.js'
import { endOneTimeLinks } from './one-time-links.js'
import { personFaults, personName } from './person.js'
import { savePerson } from './save-person.js'
import { sessionViews } from './session-views.js'

type AccountPageRoute =
  | 'GET /accounts/:account'
  | 'POST /accounts/:account'
  | 'POST /accounts/:account/address'
  | 'POST /accounts/:account/administrator'
  | 'POST /accounts/:account/disable'
  | 'POST /accounts/:account/sessions'
  | 'POST /accounts/:account/second-factor'

/** What administrators see and change of one account. */
export function accountPageRoutes({ db }: Services): Handlers<AccountPageRoute> {
  return {
    'GET /accounts/:account': async (visit) => {
      const account = await accountOf(db, visit.params['account'])
      return page('accounts/account', await dataOf(visit, account))
    },

    'POST /accounts/:account': async (visit) => {
      const { form, doer } = visit
      const account = await accountOf(db, visit.params['account'])
      const entered = {
        name: personName(form.text('name')),
        email: normalEmail(form.text('email')),
        version: form.version(),
      }
      const again = (faults: readonly FormFault[], newest = account.version) =>
        withFaults(visit, { ...account, ...entered, version: newest }, faults)
      const faults = personFaults(entered)
      if (faults.length > 0) return again(faults, entered.version)
      const outcome = await savePerson(db, doer, account.id, entered)
      if (outcome === 'taken')
        return again([{ text: 'This email address has an account already', field: 'email' }])
      if (outcome === 'changed-meanwhile') {
        const text = `Somebody else saved “${account.name}” meanwhile. Save to keep what stands in the field`
        return again([{ text, field: 'name' }])
      }
      return redirect(pathOf(account))
    },

    'POST /accounts/:account/address': async (visit) => {
      const account = await accountOf(db, visit.params['account'])
      const asked = await askedAddress(db, account.id)
      // What was asked for may have changed since the page was loaded: that was never looked at.
      if (asked === null || asked !== visit.form.text('email')) return redirect(pathOf(account))
      if (visit.form.text('wanted') !== 'confirmed') await refuseAddress(db, visit.doer, account.id)
      else if (!(await changeAddress(db, visit.doer, account.id, asked)))
        return withFaults(visit, account, [
          {
            text: `Another account has the address ${asked}. Refuse it, or change that account first`,
            field: 'asked',
          },
        ])
      return redirect(pathOf(account))
    },

    'POST /accounts/:account/administrator': async (visit) => {
      const account = await accountOf(db, visit.params['account'])
      const first = confirmFirst(visit, pathOf(account))
      if (first) return first
      const administrator = visit.form.text('wanted') === 'yes'
      const done = await setFlag(visit.doer, account, 'administrator', administrator)
      return done ? redirect(pathOf(account)) : withFaults(visit, account, [lastAdministrator])
    },

    'POST /accounts/:account/disable': async (visit) => {
      const account = await accountOf(db, visit.params['account'])
      // Nobody locks the last door from outside.
      if (account.id === visit.visitor.id) return redirect(pathOf(account))
      const disabled = visit.form.text('wanted') === 'disabled'
      const done = await setFlag(visit.doer, account, 'disabled', disabled)
      return done ? redirect(pathOf(account)) : withFaults(visit, account, [lastAdministrator])
    },

    'POST /accounts/:account/sessions': async ({ params, form, doer }) => {
      const account = await accountOf(db, params['account'])
      const wanted = form.text('session')
      if (wanted !== 'all' && !isUuid(wanted)) return redirect(pathOf(account))
      const deed = { action: 'end-sessions', inspection: null, record: `account ${account.id}` }
      await change(db, doer, deed, async (tx) => {
        const ended = await closeSessionsOf(
          tx,
          account.id,
          wanted === 'all' ? {} : { only: wanted },
        )
        return ended === 0 ? null : { before: null, after: { ended }, result: undefined }
      })
      return redirect(pathOf(account))
    },

    'POST /accounts/:account/second-factor': async (visit) => {
      const account = await accountOf(db, visit.params['account'])
      const first = confirmFirst(visit, pathOf(account))
      if (first) return first
      const deed = {
        action: 'reset-second-factor',
        inspection: null,
        record: `account ${account.id}`,
      }
      await change(db, visit.doer, deed, async (tx) => {
        const { authenticator, passkeys, count } = await factorsOf(tx, account.id)
        if (count === 0) return null
        await removeFactors(tx, account.id)
        await closeSessionsOf(tx, account.id)
        const before = { authenticator, passkeys: passkeys.length }
        return { before, after: null, result: undefined }
      })
      return redirect(pathOf(account))
    },
  }

  async function dataOf({ visitor, now }: KnownVisit, account: AccountRow) {
    const { passwordHash, ...shown } = account
    return {
      account: { ...shown, hasPassword: passwordHash !== null },
      own: account.id === visitor.id,
      asked: await askedAddress(db, account.id),
      factors: await factorsOf(db, account.id),
      sessions: sessionViews(await sessionsOf(db, account.id, now), visitor.session),
    }
  }

  async function withFaults(visit: KnownVisit, account: AccountRow, faults: readonly FormFault[]) {
    return faultyForm('accounts/account', await dataOf(visit, account), faults)
  }

  /** Gives or takes a flag, on record; false when nobody could sign in as an administrator any more. */
  async function setFlag(
    doer: Doer,
    { id }: AccountRow,
    flag: 'administrator' | 'disabled',
    value: boolean,
  ): Promise<boolean> {
    let kept = true
    const deed = { action: actions[flag](value), inspection: null, record: `account ${id}` }
    await change(db, doer, deed, async (tx) => {
      const isLast = await isLastAdministrator(tx, id)
      const [before] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update')
      if (!before || before[flag] === value) return null
      const takes = before.administrator && !before.disabled && value === (flag === 'disabled')
      kept = !(takes && isLast)
      if (!kept) return null
      await tx
        .update(accounts)
        .set({ [flag]: value })
        .where(eq(accounts.id, id))
      if (flag === 'disabled' && value) await shutOut(tx, id)
      return { before: { [flag]: !value }, after: { [flag]: value }, result: undefined }
    })
    return kept
  }
}

const actions = {
  administrator: (given: boolean) => (given ? 'make-administrator' : 'unmake-administrator'),
  disabled: (disabled: boolean) => (disabled ? 'disable' : 'enable'),
}

const lastAdministrator = {
  text: 'Somebody has to be an administrator who can sign in. Make somebody else one first',
  field: 'administrator',
}

/** Ends all by which somebody is or gets signed in. */
async function shutOut(tx: Transaction, account: string): Promise<void> {
  await closeSessionsOf(tx, account)
  await endOneTimeLinks(tx, account)
  await tx.delete(halfSignIns).where(eq(halfSignIns.account, account))
  // Enabled again, the next sign-in with the provider binds it anew.
  await tx.delete(identities).where(eq(identities.account, account))
}

function pathOf({ id }: { readonly id: string }): string {
  return `/accounts/${id}`
}

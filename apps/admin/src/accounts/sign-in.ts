import type { Services } from '../services/services.js'
import { factorsOf } from '../second-factor/factors.js'
import { beginHalfSignIn } from '../second-factor/half-sign-in.js'
import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import type { SignInMethod } from '../store/schema.js'
import type { Answer } from '../web/answer.js'
import { closeSession, openSession } from '../web/sessions.js'
import type { Visit } from '../web/visit.js'

/** What of a visit is known of a session that begins with it. */
export type SigningIn = Pick<Visit, 'token' | 'now' | 'address' | 'device'>

/**
 * Goes on after the first factor: to the page that was wanted, with a session that is on record, or
 * to where the second factor is asked for. A provider asks for its own; the app asks after it only
 * where the operator wants that.
 */
export async function afterFirstFactor(
  { db, openid }: Pick<Services, 'db' | 'openid'>,
  account: string,
  method: SignInMethod,
  visit: SigningIn,
  then: string,
): Promise<Answer> {
  const isProviders = method === 'openid' && openid?.secondFactor !== true
  if (!isProviders && (await factorsOf(db, account)).count > 0) {
    const half = await beginHalfSignIn(db, account, method, visit.now)
    const flow: HalfFlow = { half, then }
    return { kind: 'leave', to: '/sign-in/second-factor', flow: JSON.stringify(flow) }
  }
  const deed = { action: 'sign-in', inspection: null, record: `account ${account}` }
  const token = await change(db, { account, at: visit.now }, deed, async (tx) => {
    // A session that somebody else may have planted in this browser ends here.
    if (visit.token !== null) await closeSession(tx, visit.token)
    const opened = await openSession(tx, account, visit.now, {
      device: visit.device,
      address: visit.address,
      strong: isProviders,
    })
    return { before: null, after: { method }, result: opened }
  })
  return { kind: 'session', token, to: then }
}

/** What a browser keeps while its second factor is awaited. */
interface HalfFlow {
  readonly half: string
  /** Where to go when signed in. */
  readonly then: string
}

/** Puts a refused sign-in on record: whose account was tried, if anybody’s. */
export function recordRefusal(db: Database, account: string | null, now: Date): Promise<void> {
  const record = account === null ? 'no account' : `account ${account}`
  const deed = { action: 'refuse-sign-in', inspection: null, record }
  return change(db, { account: null, at: now }, deed, async () => ({
    before: null,
    after: null,
    result: undefined,
  }))
}

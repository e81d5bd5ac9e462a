import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { closeSession, openSession } from '../web/sessions.js'

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'one-time link' | 'openid'

/** Begins a session for an account, on record; returns its token. */
export function signIn(
  db: Database,
  account: string,
  method: SignInMethod,
  earlier: string | null,
  now: Date,
): Promise<string> {
  const deed = { action: 'sign-in', inspection: null, record: `account ${account}` }
  return change(db, { account, at: now }, deed, async (tx) => {
    // A session that somebody else may have planted in this browser ends here.
    if (earlier !== null) await closeSession(tx, earlier)
    return { before: null, after: { method }, result: await openSession(tx, account, now) }
  })
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

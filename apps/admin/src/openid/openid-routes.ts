import * as z from 'zod'
import { localPath } from '../accounts/local-path.js'
import { afterFirstFactor, recordRefusal } from '../accounts/sign-in.js'
import type { Services } from '../services/services.js'
import { faultyForm, type Answer } from '../web/answer.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { accountFor } from './account-for.js'
import type { Person } from '../services/openid-provider.js'

const Flow = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go when signed in. */
  then: z.string(),
})

/** Signing in with a provider: there by a link, and back with a code. */
export function openIdRoutes(
  services: Services,
): Handlers<'GET /sign-in/openid' | 'GET /sign-in/openid/return'> {
  const { db, log, openid } = services
  const again = (text: string): Answer =>
    faultyForm('accounts/sign-in', { then: '/', email: '', openid: openid?.name }, [
      { text, field: 'openid' },
    ])
  return {
    'GET /sign-in/openid': async ({ query }) => {
      if (!openid) throw notFound()
      try {
        const { address, secrets } = await openid.begin()
        const flow: z.infer<typeof Flow> = { ...secrets, then: localPath(query['then']) }
        return { kind: 'leave', to: address, flow: JSON.stringify(flow) }
      } catch (error) {
        log('openid-unreachable', { reason: reasonOf(error) })
        return again(`${openid.name} cannot be reached now. Try again later`)
      }
    },

    'GET /sign-in/openid/return': async (visit) => {
      const { query, flow: kept, now } = visit
      if (!openid) throw notFound()
      const flow = readFlow(kept)
      if (!flow) return again('It took too long, or began in another browser. Sign in again')
      let person: Person
      try {
        person = await openid.finish(query, flow)
      } catch (error) {
        // Only in the log: anybody can come back with nothing, as often as they like.
        log('openid-refused', { reason: reasonOf(error) })
        return again(`${openid.name} did not confirm who you are. Sign in again`)
      }
      const account = await accountFor(db, person, now)
      if (account === null) {
        log('openid-unknown')
        await recordRefusal(db, null, now)
        return again(
          'You have no account here. Ask an administrator to add one with the email address of your sign-in',
        )
      }
      return afterFirstFactor(services, account, 'openid', visit, localPath(flow.then))
    },
  }
}

function readFlow(kept: string | null): z.infer<typeof Flow> | null {
  try {
    return Flow.parse(JSON.parse(kept ?? 'null'))
  } catch {
    return null
  }
}

/** The code or the kind of an error: messages quote what the provider sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

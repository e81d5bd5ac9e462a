import * as z from 'zod'
import { takeCode } from '../second-factor/authenticator.js'
import { factorsOf } from '../second-factor/factors.js'
import { findHalfSignIn, takeHalfSignIn, type HalfSignIn } from '../second-factor/half-sign-in.js'
import { optionsToShow, passkeySite, takePasskey } from '../second-factor/passkey.js'
import { recoveryCodesLeft, takeRecoveryCode } from '../second-factor/recovery-codes.js'
import type { Services } from '../services/services.js'
import { change } from '../store/change.js'
import type { Transaction } from '../store/open-store.js'
import { faultyForm, page, type Answer, type FormFault } from '../web/answer.js'
import { closeSession, openSession } from '../web/sessions.js'
import type { Handlers, Visit } from '../web/visit.js'
import { localPath } from './local-path.js'
import { claimTry, forgetFailures, waitInWords } from './lock-out.js'
import { recordRefusal } from './sign-in.js'

const Flow = z.strictObject({ half: z.string(), then: z.string() })

const template = 'accounts/second-factor-step'

/** The second step of signing in, for who has a second factor. */
export function secondFactorStep(
  services: Services,
): Handlers<'GET /sign-in/second-factor' | 'POST /sign-in/second-factor'> {
  const { db, log } = services
  const site = passkeySite(services)
  const tooLate = faultyForm(
    'accounts/sign-in',
    { then: '/', email: '', openid: services.openid?.name },
    [{ text: 'It took too long, or began in another browser. Sign in again', field: 'email' }],
  )
  return {
    'GET /sign-in/second-factor': async (visit) => {
      const waiting = await waitingOf(visit)
      return waiting ? page(template, await stepData(waiting, visit)) : tooLate
    },

    'POST /sign-in/second-factor': async (visit) => {
      const waiting = await waitingOf(visit)
      if (!waiting) return tooLate
      const again = async (...faults: FormFault[]): Promise<Answer> =>
        faultyForm(template, await stepData(waiting, visit), faults)
      const attempt = { email: waiting.email, address: visit.address, step: 'second' } as const
      const claim = await claimTry(db, attempt, visit.now)
      if (!claim.mayTry) {
        log('second-factor-delayed')
        return again({
          text: `Too many tries. Wait ${waitInWords(claim.wait)}, then try again`,
          field: 'code',
        })
      }
      const shown = await show(waiting, visit)
      if (shown.outcome !== 'signed-in') {
        log('second-factor-refused', { outcome: shown.outcome })
        await recordRefusal(db, waiting.account, visit.now)
        return again({ text: refusals[shown.outcome], field: 'code' })
      }
      await forgetFailures(db, attempt, claim.rows)
      return { kind: 'session', token: shown.token, to: waiting.then }
    },
  }

  async function waitingOf({ flow, now }: Visit): Promise<Waiting | null> {
    const parsed = Flow.safeParse(parseJson(flow))
    if (!parsed.success) return null
    const { half, then } = parsed.data
    const found = await findHalfSignIn(db, half, now)
    return found && { ...found, half, then: localPath(then) }
  }

  async function stepData({ account, half }: Waiting, { now }: Visit) {
    const { authenticator } = await factorsOf(db, account)
    const options = site && (await optionsToShow(db, site, account, half, now))
    return { authenticator, options: options && JSON.stringify(options) }
  }

  /** Takes what was shown, ends the wait and opens the session: all of it or nothing. */
  async function show({ account, method, half }: Waiting, visit: Visit): Promise<Shown> {
    const { now, form } = visit
    const [code, answer] = [form.text('code').trim(), form.text('passkey')]
    let outcome: Exclude<Shown['outcome'], 'signed-in'> = 'wrong'
    const deed = { action: 'sign-in', inspection: null, record: `account ${account}` }
    const token = await change(db, { account, at: now }, deed, async (tx) => {
      if (!(await takeHalfSignIn(tx, half, now))) return null
      const factor = await factorShown(tx, account, { code, answer, half }, now)
      if (factor === 'unreadable') outcome = factor
      if (factor === null || factor === 'unreadable') return null
      // A session that somebody else may have planted in this browser ends here.
      if (visit.token !== null) await closeSession(tx, visit.token)
      const left = factor === 'recovery code' && { left: await recoveryCodesLeft(tx, account) }
      const { device, address } = visit
      const opened = await openSession(tx, account, now, { device, address, strong: true })
      return { before: null, after: { method, secondFactor: factor, ...left }, result: opened }
    })
    return token === null ? { outcome } : { outcome: 'signed-in', token }
  }

  async function factorShown(
    tx: Transaction,
    account: string,
    { code, answer, half }: { code: string; answer: string; half: string },
    now: Date,
  ): Promise<'passkey' | 'authenticator' | 'recovery code' | 'unreadable' | null> {
    if (answer !== '')
      return site && (await takePasskey(tx, site, { account, answer }, half, now))
        ? 'passkey'
        : null
    const taken = await takeCode(tx, account, services.factorKey, code, now)
    if (taken === true) return 'authenticator'
    if (await takeRecoveryCode(tx, account, code)) return 'recovery code'
    return taken === 'unreadable' ? taken : null
  }
}

interface Waiting extends HalfSignIn {
  readonly half: string
  readonly then: string
}

type Shown =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: keyof typeof refusals }

const refusals = {
  wrong:
    'That was not right, or was used before. Wait for the next code, or use another way to show that it is you',
  unreadable:
    'Codes of your authenticator app cannot be checked now. Use a recovery code or a passkey, and tell an administrator',
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

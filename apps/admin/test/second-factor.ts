import { TOTP, Secret } from 'otpauth'
import type { Browsing, TestApp } from './running-app.js'

/** An authenticator app that was given the secret of a page, and shows a code at a moment. */
export function authenticatorOf(page: string): (at: Date) => string {
  const secret = /data-secret(?:="")?>([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '')
  if (secret === undefined) throw new Error(`expected a secret in ${page}`)
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return (at) => totp.generate({ timestamp: at.getTime() })
}

/** Sets up an authenticator app in a browser; gives its codes, and the recovery codes that came with it. */
export async function setUpAuthenticator(test: TestApp, browser: Browsing) {
  const page = await browser.post('/account/second-factor/authenticator/new', {})
  const codeAt = authenticatorOf(page.body)
  const done = await browser.post('/account/second-factor/authenticator', {
    code: codeAt(test.clock.now),
  })
  return { codeAt, recoveryCodes: recoveryCodesOf(done.body) }
}

export function recoveryCodesOf(page: string): string[] {
  return [...page.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code]) => code!)
}

import type { FastifyCsrfProtectionOptions } from '@fastify/csrf-protection'
import type { Services } from '../services/services.js'
import { formOf } from './form.js'
import { sessionCookie } from './session-cookie.js'

/** The hidden field that carries the token of a form. */
export const csrfField = '_csrf'

/** A form’s token belongs to a cookie of the same browser, and to the session when there is one. */
export function csrfOptions({ secret, tls }: Services): FastifyCsrfProtectionOptions {
  return {
    sessionPlugin: '@fastify/cookie',
    cookieKey: tls ? '__Host-form' : 'form',
    cookieOpts: { ...sessionCookie(tls).options, signed: true },
    csrfOpts: { hmacKey: secret, userInfo: true },
    getUserInfo: (request) => request.cookies[sessionCookie(tls).name] ?? 'nobody',
    getToken: (request) => formOf(request.body, new Map()).text(csrfField),
  }
}

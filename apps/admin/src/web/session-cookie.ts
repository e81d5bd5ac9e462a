import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookie that holds a session’s token; `__Host-` keeps other hosts of the domain from setting it. */
export function sessionCookie(tls: boolean): { name: string; options: CookieSerializeOptions } {
  return {
    name: tls ? '__Host-session' : 'session',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure: tls },
  }
}

/** The cookie of somebody who is away at a provider to sign in. It comes along when another site leads back, for ten minutes. */
export function flowCookie(tls: boolean): { name: string; options: CookieSerializeOptions } {
  const { options } = sessionCookie(tls)
  return { name: tls ? '__Host-flow' : 'flow', options: { ...options, signed: true, maxAge: 600 } }
}

import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookie that holds a session’s token; `__Host-` keeps other hosts of the domain from setting it. */
export function sessionCookie(tls: boolean): { name: string; options: CookieSerializeOptions } {
  return {
    name: tls ? '__Host-session' : 'session',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure: tls },
  }
}

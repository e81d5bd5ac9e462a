import type { Passwords } from './passwords.js'
import type { Log } from '../process/log.js'
import type { OpenIdProvider } from './openid-provider.js'
import type { Reading } from './reading.js'
import type { Database } from '../store/open-store.js'

/** All that the app works with. */
export interface Services {
  readonly db: Database
  readonly passwords: Passwords
  readonly now: () => Date
  readonly log: Log
  readonly reading: Reading
  /** Who people may sign in with, beside their passwords. */
  readonly openid: OpenIdProvider | null
  /** Signs cookies. */
  readonly secret: string
  /** Whether visitors reach the app by TLS: cookies are for TLS only then. */
  readonly tls: boolean
  /** How many requests a minute an account may make, and an address without one. */
  readonly requestsPerMinute: number
  /** Proxies that are believed about where a request comes from. */
  readonly trustedProxy: string | null
}

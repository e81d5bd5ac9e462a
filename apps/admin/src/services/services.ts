import type { Passwords } from './passwords.js'
import type { SecondFactorPolicy } from '../process/config.js'
import type { Log } from '../process/log.js'
import type { OpenIdProvider } from './openid-provider.js'
import type { ReadingFor } from './reading.js'
import type { Database } from '../store/open-store.js'

/** All that the app works with. */
export interface Services {
  readonly db: Database
  readonly passwords: Passwords
  readonly now: () => Date
  readonly log: Log
  /** Reads for somebody, aside. */
  readonly reading: ReadingFor
  /** How long a page waits for what is read for it, in milliseconds; what comes later is shown later. */
  readonly pageWait: number
  /** Who people may sign in with, beside their passwords. */
  readonly openid: OpenIdProvider | null
  /** Where people reach the app, without a slash at the end; null when nobody has said. */
  readonly publicUrl: string | null
  /** Who must have a second factor. */
  readonly secondFactor: SecondFactorPolicy
  /** Encrypts the secrets of authenticator apps; null when they are kept as they are. */
  readonly factorKey: string | null
  /** Signs cookies. */
  readonly secret: string
  /** Whether visitors reach the app by TLS: cookies are for TLS only then. */
  readonly tls: boolean
  /** How many requests a minute an account may make, and an address without one. */
  readonly requestsPerMinute: number
  /** Proxies that are believed about where a request comes from. */
  readonly trustedProxy: string | null
}

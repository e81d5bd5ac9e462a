import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import * as z from 'zod'
import { isProxyList } from './proxy-list.js'
import { StartFault } from './start-fault.js'

const loopback = ['127.0.0.1', '::1', 'localhost']

const Flags = z.strictObject({
  port: z.coerce.number().int().min(0).max(65_535).default(3000),
  host: z.string().min(1).default('127.0.0.1'),
  data: z.string().min(1).default('data'),
})

/** An address by TLS, or of this machine. */
const WebAddress = z.string().refine(isReachedSafely, 'an https:// address')

function isReachedSafely(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
}

/** Who must have a second factor: nobody, administrators, or everybody who signs in with a password. */
const secondFactorPolicies = ['optional', 'administrators', 'everybody'] as const
export type SecondFactorPolicy = (typeof secondFactorPolicies)[number]

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgresql:// address' }).optional(),
  SESSION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  TRUSTED_PROXY: z
    .string()
    .refine(
      isProxyList,
      'IP addresses or subnets with commas between, such as 10.0.0.1,10.1.0.0/16',
    )
    .optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(600),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  PUBLIC_URL: WebAddress.optional(),
  SECOND_FACTOR: z
    .enum(secondFactorPolicies, 'optional, administrators or everybody')
    .default('optional'),
  SECOND_FACTOR_KEY: z.string().min(32, 'at least 32 characters').optional(),
  OIDC_ISSUER: WebAddress.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default('your organisation’s account'),
  OIDC_SECOND_FACTOR: z.literal('yes', 'yes, or leave it out').optional(),
  OIDC_TRUST_EMAIL: z.literal('yes', 'yes, or leave it out').optional(),
})

/** The names of everything that can be set. */
export const settings = {
  flags: Object.keys(Flags.shape),
  variables: Object.keys(Environment.shape),
} as const

/** An OpenID Connect provider, and what this app is to it. */
export interface OpenIdConfig {
  readonly issuer: string
  readonly clientId: string
  /** A public client has none. */
  readonly clientSecret?: string
  /** As the button names it. */
  readonly name: string
  /** Whether every email address of the provider counts as its owner’s, also one it does not call verified. */
  readonly trustEmail: boolean
  /** Whether the app asks for a second factor of its own after the provider’s sign-in. */
  readonly secondFactor: boolean
  /** Where people reach the app. */
  readonly publicUrl: string
}

/** How the app was asked to start. */
export interface Config {
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** The folder of the database and its secrets. */
  readonly data: string
  /** A PostgreSQL server to use instead of the app’s own. */
  readonly databaseUrl?: string
  /** Signs cookies; one is made and kept in the data folder when not given. */
  readonly sessionSecret?: string
  /** Addresses of the proxy that terminates TLS: IP addresses or subnets with commas between. */
  readonly trustedProxy?: string
  readonly openid?: OpenIdConfig
  /** Where people reach the app, without a slash at the end. */
  readonly publicUrl?: string
  readonly secondFactor: SecondFactorPolicy
  /** Encrypts the secrets of authenticator apps. */
  readonly factorKey?: string
  /**
   * How many requests a minute an account may make, and an address without one. By default ten a
   * second: more than a person makes who saves every answer, less than keeps others waiting.
   */
  readonly requestsPerMinute: number
  /** Where what is counted can be read, at the same host; nowhere when it is not given. */
  readonly metricsPort?: number
}

/** The configuration from flags and environment. Throws a `StartFault` that names what is wrong. */
export function readConfig(flags: readonly string[], env: NodeJS.ProcessEnv): Config {
  const values = accept(Flags, flagValues(flags), '--')
  const environment = accept(Environment, env, '')
  const { DATABASE_URL, SESSION_SECRET, TRUSTED_PROXY } = environment
  const openid = openIdConfig(environment)
  if (!loopback.includes(values.host)) {
    const missing = [
      SESSION_SECRET ? [] : 'SESSION_SECRET, 32 random characters or more',
      TRUSTED_PROXY ? [] : 'TRUSTED_PROXY, the address of the proxy that terminates TLS',
    ].flat()
    if (missing.length > 0)
      throw new StartFault(
        `--host ${values.host} can be reached from other machines. Set ${missing.join(' and ')}, or leave out --host.`,
      )
  }
  return {
    port: values.port,
    host: values.host,
    data: resolve(values.data),
    requestsPerMinute: environment.REQUESTS_PER_MINUTE,
    ...(environment.METRICS_PORT !== undefined && { metricsPort: environment.METRICS_PORT }),
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(SESSION_SECRET && { sessionSecret: SESSION_SECRET }),
    ...(TRUSTED_PROXY && { trustedProxy: TRUSTED_PROXY }),
    secondFactor: environment.SECOND_FACTOR,
    ...(environment.SECOND_FACTOR_KEY && { factorKey: environment.SECOND_FACTOR_KEY }),
    ...(environment.PUBLIC_URL && { publicUrl: new URL(environment.PUBLIC_URL).origin }),
    ...(openid && { openid }),
  }
}

function openIdConfig(environment: z.infer<typeof Environment>): OpenIdConfig | null {
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = environment
  if (OIDC_ISSUER === undefined) {
    if (OIDC_CLIENT_ID !== undefined) throw new StartFault('OIDC_CLIENT_ID needs OIDC_ISSUER too.')
    return null
  }
  if (OIDC_CLIENT_ID === undefined || PUBLIC_URL === undefined)
    throw new StartFault(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, what the provider calls this app, and PUBLIC_URL, where people reach it.',
    )
  const trustEmail = environment.OIDC_TRUST_EMAIL === 'yes'
  if (trustEmail && /\/(common|organizations|consumers)(\/|$)/.test(OIDC_ISSUER))
    throw new StartFault(
      'OIDC_TRUST_EMAIL needs the issuer of one organisation: anybody’s would be believed. Name the tenant in OIDC_ISSUER.',
    )
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    ...(OIDC_CLIENT_SECRET !== undefined && { clientSecret: OIDC_CLIENT_SECRET }),
    name: environment.OIDC_NAME,
    trustEmail,
    secondFactor: environment.OIDC_SECOND_FACTOR === 'yes',
    publicUrl: PUBLIC_URL,
  }
}

function flagValues(flags: readonly string[]): unknown {
  try {
    const option = { type: 'string' } as const
    return parseArgs({ args: [...flags], options: { port: option, host: option, data: option } })
      .values
  } catch (error) {
    throw new StartFault(error instanceof Error ? error.message : String(error))
  }
}

function accept<T>(schema: z.ZodType<T>, input: unknown, prefix: string): T {
  const parsed = schema.safeParse({ ...(input as object) })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StartFault(`${prefix}${issue?.path.join('.')}: ${issue?.message}`)
}

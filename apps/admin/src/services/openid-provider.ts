import type { OpenIdConfig } from '../process/config.js'

/** What a browser keeps between leaving for the provider and coming back. */
interface FlowSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Somebody, as the provider knows them. */
export interface Person {
  readonly issuer: string
  /** The provider’s own name for them, which never changes hands. */
  readonly subject: string
  /** Null unless the provider vouches for it. */
  readonly email: string | null
}

/** An OpenID Connect provider that people may sign in with. */
export interface OpenIdProvider {
  /** As the button names it. */
  readonly name: string
  /** Whether the app asks for a second factor of its own afterwards. */
  readonly secondFactor: boolean
  /** Where the browser goes, and what it keeps. Rejects when the provider cannot be reached. */
  begin(): Promise<{ readonly address: string; readonly secrets: FlowSecrets }>
  /** Who came back. Rejects when the answer is not one to what this browser was sent off with. */
  finish(answer: Readonly<Record<string, string>>, secrets: FlowSecrets): Promise<Person>
}

/** The path to which the provider sends people back. */
export const returnPath = '/sign-in/openid/return'

const seconds = 10

/** A provider by its configuration: the code flow with PKCE, state and nonce. It is looked up at the first sign-in. */
export function openIdProvider(config: OpenIdConfig): OpenIdProvider {
  const redirectUri = new URL(returnPath, config.publicUrl).href
  let found: ReturnType<typeof discover> | undefined
  const configuration = () => {
    found ??= discover(config).catch((error: unknown) => {
      // The next sign-in looks again.
      found = undefined
      throw error
    })
    return found
  }
  return {
    name: config.name,
    secondFactor: config.secondFactor,

    async begin() {
      const { client, server } = await configuration()
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(server, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, secrets }
    },

    async finish(answer, { state, nonce, verifier }) {
      const { client, server } = await configuration()
      const url = new URL(redirectUri)
      url.search = new URLSearchParams(answer).toString()
      const tokens = await client.authorizationCodeGrant(server, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const { iss: issuer, sub: subject, ...claims } = tokens.claims()!
      const told =
        claims['email'] === undefined && server.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(server, tokens.access_token, subject)
          : claims
      const { email, email_verified: verified } = told as Record<string, unknown>
      const vouched = typeof email === 'string' && (verified === true || config.trustEmail)
      return { issuer, subject, email: vouched ? email : null }
    },
  }
}

/** Reads what the provider says of itself. The library is loaded by the first who signs in by it. */
async function discover({ issuer, clientId, clientSecret }: OpenIdConfig) {
  const client = await import('openid-client')
  const server = await client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      timeout: seconds,
      // The configuration allows http for this machine alone.
      execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
    },
  )
  return { client, server }
}

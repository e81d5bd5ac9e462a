import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { OpenIdConfig } from '../src/process/config.js'
import { openIdProvider } from '../src/services/openid-provider.js'

/** Somebody the provider knows, by what they sign in as. */
export interface KnownPerson {
  readonly email: string
  readonly verified: boolean
}

const client = { id: 'inspectorate', secret: 'a secret of the app and the provider' }

/** A real OpenID Connect provider on this machine, at another host name than the app. */
export async function openIdServer(
  returnTo: string,
  people: Readonly<Record<string, KnownPerson>>,
  port = 0,
) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnTo],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: people[id]?.email,
        email_verified: people[id]?.verified,
      }),
    }),
    cookies: { keys: ['a key of the provider'] },
  })
  server.on('request', (request, response) => void provider.callback()(request, response))
  return {
    issuer,
    /** The provider as the app knows it, where people reach the app. */
    known: (changes: Partial<OpenIdConfig> = {}) =>
      openIdProvider({
        issuer,
        clientId: client.id,
        clientSecret: client.secret,
        name: 'the Ministry',
        trustEmail: false,
        publicUrl: new URL(returnTo).origin,
        secondFactor: false,
        ...changes,
      }),
    /** Follows an address of the provider as somebody who signs in there and agrees; returns where it leads back to. */
    signIn: (address: string, login: string) => signInAt(address, login, returnTo),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function signInAt(start: string, login: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next: { url: string; form?: URLSearchParams } = { url: start }
  for (let step = 0; step < 20; step++) {
    const { url, form } = next
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location?.startsWith(returnTo)) return new URL(location)
    next = location
      ? { url: new URL(location, url).href }
      : formOf(await response.text(), url, login)
  }
  throw new Error('the provider leads nowhere')
}

/** The form of a page of the provider, filled in. */
function formOf(page: string, url: string, login: string) {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
  if (prompt === undefined || action === undefined) throw new Error(`no form at ${url}: ${page}`)
  return {
    url: new URL(action, url).href,
    form: new URLSearchParams({ prompt, login, password: 'any' }),
  }
}

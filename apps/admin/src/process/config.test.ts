import { describe, expect, it } from 'vitest'
import { readConfig } from './config.js'

const secret = 'x'.repeat(32)

describe('the configuration', () => {
  it('is one machine alone when nothing is said', () => {
    expect(readConfig([], {})).toMatchObject({ host: '127.0.0.1', port: 3000 })
  })

  it('refuses to be reached by others without a secret and a proxy that terminates TLS', () => {
    const outside = ['--host', '0.0.0.0']
    expect(() => readConfig(outside, {})).toThrow('Set SESSION_SECRET')
    expect(() => readConfig(outside, { SESSION_SECRET: secret })).toThrow('Set TRUSTED_PROXY')
    const both = { SESSION_SECRET: secret, TRUSTED_PROXY: '10.0.0.1' }
    expect(readConfig(outside, both)).toMatchObject({ host: '0.0.0.0', trustedProxy: '10.0.0.1' })
  })

  it('knows a provider to sign in with', () => {
    const given = {
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_CLIENT_ID: 'app',
      PUBLIC_URL: 'https://inspect.example.org',
    }
    expect(readConfig([], given).openid).toMatchObject({ clientId: 'app', trustEmail: false })
  })

  it.each(['10.0.0.1', '10.0.0.0/8', '10.0.0.1, 2001:db8::/32'])('trusts %s', (list) => {
    expect(readConfig([], { TRUSTED_PROXY: list }).trustedProxy).toBe(list)
  })

  it.each([
    [['--port', '70000'], {}, '--port: '],
    [['--port', 'http'], {}, '--port: '],
    [['--colour', 'red'], {}, '--colour'],
    [[], { SESSION_SECRET: 'short' }, 'SESSION_SECRET: at least 32 characters'],
    [[], { TRUSTED_PROXY: '0.0.0.0/0' }, 'TRUSTED_PROXY: IP addresses or subnets'],
    [[], { TRUSTED_PROXY: 'everybody' }, 'TRUSTED_PROXY: IP addresses or subnets'],
    [[], { TRUSTED_PROXY: '10.0.0.1, ::/0' }, 'TRUSTED_PROXY: IP addresses or subnets'],
    [
      [],
      {
        OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0',
        OIDC_CLIENT_ID: 'app',
        PUBLIC_URL: 'https://inspect.example.org',
        OIDC_TRUST_EMAIL: 'yes',
      },
      'Name the tenant',
    ],
    [[], { SECOND_FACTOR: 'yes' }, 'SECOND_FACTOR: optional, administrators or everybody'],
    [[], { SECOND_FACTOR_KEY: 'short' }, 'SECOND_FACTOR_KEY: at least 32 characters'],
    [[], { REQUESTS_PER_MINUTE: '0' }, 'REQUESTS_PER_MINUTE: '],
    [[], { OIDC_CLIENT_ID: 'app' }, 'OIDC_CLIENT_ID needs OIDC_ISSUER'],
    [[], { OIDC_ISSUER: 'https://id.example.org' }, 'needs OIDC_CLIENT_ID'],
    [[], { OIDC_ISSUER: 'http://id.example.org' }, 'OIDC_ISSUER: an https:// address'],
    [[], { PUBLIC_URL: 'inspect.example.org' }, 'PUBLIC_URL: '],
    [[], { OIDC_TRUST_EMAIL: 'true' }, 'OIDC_TRUST_EMAIL: yes, or leave it out'],
    [[], { DATABASE_URL: 'mysql://here' }, 'DATABASE_URL: a postgresql:// address'],
  ])('names what is wrong in %j %j', (flags, env, message) => {
    expect(() => readConfig(flags, env)).toThrow(message)
  })
})

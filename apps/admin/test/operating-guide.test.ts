import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readConfig, settings } from '../src/process/config.js'

const guide = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8')
const table = guide.slice(guide.indexOf('## What can be set'), guide.indexOf('## TLS'))
const rows = [...table.matchAll(/^\| `([^`]+)` *\| *(.*?) *\|/gm)].map(([, name, value]) => ({
  name: name!,
  value: value!,
}))

it('the operator’s guide names everything that can be set, and nothing else', () => {
  const all = [...settings.flags.map((name) => `--${name}`), ...settings.variables]
  expect(rows.map(({ name }) => name).sort()).toEqual(all.sort())
})

it('the operator’s guide says what is meant when nothing is set', () => {
  const { port, host, requestsPerMinute } = readConfig([], {})
  const openid = readConfig([], {
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'app',
    PUBLIC_URL: 'https://inspect.example.org',
  }).openid!
  const defaults = {
    '--port': String(port),
    '--host': host,
    REQUESTS_PER_MINUTE: String(requestsPerMinute),
    OIDC_NAME: openid.name,
  }
  for (const [name, value] of Object.entries(defaults)) expect(rows).toContainEqual({ name, value })
})

it('the operator’s guide gives the commands flags that they have', () => {
  const main = readFileSync(new URL('../src/main.ts', import.meta.url), 'utf8')
  const help = /const help = `([^`]*)`/.exec(main)![1]!
  const known = new Set(help.match(/--[a-z-]+/g))
  for (const line of guide.match(/inspectorate-admin(\.js)? [a-z][^\n]*(\\\n[^\n]*)*/g)!)
    for (const flag of line.replace(/ #.*$/gm, '').match(/--[a-z-]+/g) ?? [])
      expect(known, line).toContain(flag)
})

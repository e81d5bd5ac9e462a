import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveCommand } from '../src/commands/programme/serve.js'
import { run } from './run.js'

const units = frameworkById('hmip-pdu-2021')!
const settings = (title: string) =>
  JSON.stringify({ format: 'inspectorate/programme', version: 1, id: 'all', title })

let folder: string
let address: string
let end: () => void
let ended: Promise<number>
const told: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-serve-'))
  for (let i = 0; i < 4; i++) await addRecord(i)
  await writeFile(join(folder, 'programme.json'), settings('All services'))
  address = await new Promise<string>((serving, fail) => {
    ended = serveCommand(
      { folder },
      { port: 0, host: '127.0.0.1' },
      {
        out: (line) => serving(/http:\S+/.exec(line)![0]),
        err: (line) => told.push(line),
        isTerminal: false,
        ended: () => new Promise((done) => (end = done)),
      },
    )
    ended.catch(fail)
  })
})
afterAll(async () => {
  end()
  await rm(folder, { recursive: true, force: true })
})

/** The last has no address on the web. */
async function addRecord(service: number): Promise<void> {
  const data = plausibleInspection(units, service, 0, { seed: 3, regions: 2, cases: 10 })
  const record = structuredClone(plausibleRecord(units, data)) as {
    inspection: { publication: { address?: string } }
  }
  if (service === 3) delete record.inspection.publication.address
  await writeFile(join(folder, `${data.id}.json`), JSON.stringify(record))
}

const at = (path: string) => fetch(new URL(path, address))
/** The status of a request as no browser sends it. */
const asked = (path: string, headers = {}, method = 'GET') =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(address)
    get({ hostname, port, path, headers, method }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    }).on('error', fail)
  })

describe('programme serve', () => {
  it('leads from its first page to the report, to the services, and to every file as what it is', async () => {
    const start = await (await at('/')).text()
    expect(start).toContain('<h1>All services</h1>')
    const links = Array.from(start.matchAll(/<a href="([^"]*)"/g), ([, href]) => href!)
    expect(links).toEqual(
      expect.arrayContaining(['all.html', 'all-services.html', 'all.xlsx', 'all-ratings.parquet']),
    )
    const types: Record<string, string | null> = {}
    for (const link of links) {
      const { status, headers } = await at(link)
      expect(status, link).toBe(200)
      types[link.replace(/^all/, '')] = headers.get('content-type')
    }
    expect(types).toMatchObject({
      '.html': 'text/html; charset=utf-8',
      '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      '-ratings.csv': 'text/csv; charset=utf-8; header=present',
      '-ratings.csv-metadata.json': 'application/csvm+json',
      '-ratings.parquet': 'application/vnd.apache.parquet',
      'catalog.jsonld': 'application/ld+json',
    })
    expect(Object.values(types)).not.toContain('application/octet-stream')
  })

  it('has every rating lead to its report, or to the inspection’s page where it is not on the web', async () => {
    const page = await (await at('all-services.html')).text()
    const links = new Set(Array.from(page.matchAll(/<a href="([^"]*)"/g), ([, href]) => href!))
    const here = [...links].filter((link) => !link.startsWith('https://example.org/reports/'))
    expect(here).toHaveLength(1)
    expect(links.size).toBe(4)
    expect(await (await at(here[0]!)).text()).toContain('By its rules')
  })

  it.each(['/', '/all.html', '/all-services.html'])(
    'lets %s do what stands in it, and nothing else',
    async (path) => {
      const answer = await at(path)
      const [page, policy] = [
        await answer.text(),
        answer.headers.get('content-security-policy') ?? '',
      ]
      expect(policy).toMatch(/^default-src 'none'; script-src '/)
      expect(policy).not.toMatch(/unsafe|https?:/)
      // What no hash of a policy can name would not work.
      expect(page).not.toMatch(/<[^>]+ (?:style|on[a-z]+)=/)
      expect(policy.includes("script-src 'none'")).toBe(!page.includes('<script'))
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('sends nothing again to who has it, and another tag with other bytes', async () => {
    const tag = (await at('all.json')).headers.get('etag')!
    expect(await asked('/all.json', { 'If-None-Match': `"other", W/${tag}` })).toBe(304)
    expect(await asked('/all.json', { 'If-None-Match': '"other"' })).toBe(200)
    await writeFile(join(folder, 'programme.json'), settings('Other services'))
    await expect.poll(async () => (await at('/')).text()).toContain('<h1>Other services</h1>')
    expect((await at('all.json')).headers.get('etag')).not.toBe(tag)
    expect(told).toEqual(['The programme has changed: its pages are made again.'])
  })

  it('keeps its pages beside a fault, which it tells once, and goes on when it is mended', async () => {
    told.length = 0
    await writeFile(join(folder, 'programme.json'), '{')
    await expect
      .poll(async () => {
        expect((await at('/')).status).toBe(200)
        return told.join('\n')
      })
      .toMatch(/programme\.json.*not valid JSON.*\n.*those of before/)
    await writeFile(join(folder, 'programme.json'), settings('Third'))
    await expect.poll(async () => (await at('/')).text()).toContain('<h1>Third</h1>')
    expect(told).toHaveLength(3)
  })

  it.each([
    ['/programme.json', {}, 'GET', 404],
    ['/../programme.json', {}, 'GET', 404],
    ['/inspections/..%2f..%2fprogramme.json', {}, 'GET', 404],
    ['/%zz', {}, 'GET', 404],
    ['/constructor', {}, 'GET', 404],
    ['/', { Host: 'attacker.example' }, 'GET', 421],
    ['/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 'GET', 403],
    ['/', {}, 'POST', 405],
    ['/', {}, 'HEAD', 200],
  ])('answers %s with %j by %s with %i', async (path, headers, method, status) => {
    expect(await asked(path, headers, method)).toBe(status)
  })

  it('says what is wrong with where it is to answer, and with what it is to show', async () => {
    const { port } = new URL(address)
    expect(await run('programme', 'serve', folder, '--port', port)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(`${port}, where another program answers`),
    })
    await mkdir(join(folder, '.none'))
    expect(await run('programme', 'serve', join(folder, '.none'), '--port', '0')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('no record of a published inspection'),
    })
  })

  it('answers nobody any more once it is ended', async () => {
    end()
    expect(await ended).toBe(0)
    await expect(at('/')).rejects.toThrow('fetch failed')
  })
})

import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPreview, type Preview } from '../src/preview/start-preview.js'
import { run, sample } from './run.js'

let folder: string
let preview: Preview
const versions: { changed: readonly string[]; faults: readonly string[] }[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-preview-'))
  await cp(join(sample, '..'), folder, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  preview = await startPreview(join(folder, 'inspection.json'), {
    port: 0,
    onBuilt: (changed, faults) => versions.push({ changed, faults }),
  })
})
afterAll(async () => {
  await preview.close()
  await rm(folder, { recursive: true, force: true })
})

const section = () => join(folder, 'narrative', '2.1.md')
const page = async () => (await fetch(preview.url)).text()
/** As most editors save: another file, renamed into place. */
async function save(text: string): Promise<void> {
  await writeFile(`${section()}.tmp`, text)
  await rename(`${section()}.tmp`, section())
}
const told = async (of: number) => {
  await expect.poll(() => versions.length).toBeGreaterThan(of)
  return versions.at(-1)!
}

it('shows the report as it is exported, with a policy that lets its own script run and nothing else', async () => {
  const answer = await fetch(preview.url)
  expect(await answer.text()).toContain('<h1')
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toMatch(/^default-src 'none'; style-src 'self' 'sha256-[^']+'; script-src 'self';/)
  expect(await (await fetch(`${preview.url}preview.js`)).text()).toContain('EventSource')
  expect((await fetch(`${preview.url}../inspection.json`)).status).toBe(404)
})

it('takes a saved change, keeps the last page beside faults, and goes on once they are mended', async () => {
  const text = await readFile(section(), 'utf8')
  let made = versions.length
  await save(`${text}\n\nA sentence that was just saved.\n`)
  expect(await told(made)).toEqual({ changed: ['narrative/2.1.md'], faults: [] })
  expect(await page()).toContain('A sentence that was just saved.')
  made = versions.length
  await save(`${text}\n\nNow :percent[no-such-question yes] of them.\n`)
  expect((await told(made)).faults.join()).toContain('no-such-question')
  expect(await page()).toContain('A sentence that was just saved.')
  made = versions.length
  await save(text)
  expect((await told(made)).faults).toEqual([])
  expect(await page()).not.toContain('just saved')
})

it('tells who listens of findings with the sentence that each is of', async () => {
  const heard = await new Promise<string>((done, fail) => {
    const stopping = new AbortController()
    get(`${preview.url}events`, { signal: stopping.signal }, (answer) => {
      let all = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        all += chunk
        if (!/event: findings\n.*\n\n/.test(all)) return
        done(all)
        stopping.abort()
      })
      answer.on('error', () => undefined)
    }).on('error', fail)
  })
  expect(heard).toMatch(/event: report\ndata: \{"version":\d+,"changed":\[/)
  const findings = JSON.parse(/event: findings\ndata: (.*)/.exec(heard)![1]!)
  expect(findings.length).toBeGreaterThan(0)
})

it.each([
  [{ Host: 'attacker.example' }, 421],
  [{ Host: 'attacker.example:80' }, 421],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }, 403],
  [{}, 200],
])('answers only who asks for this machine by its name: %j', async (headers, status) => {
  const answered = await new Promise((done, fail) => {
    get(preview.url, { headers }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    }).on('error', fail)
  })
  expect(answered).toBe(status)
})

it('says that a port is taken, and how to have another', async () => {
  const { port } = new URL(preview.url)
  const { exitCode, err } = await run('preview', folder, '--port', port)
  expect(exitCode).toBe(2)
  expect(err).toContain(`${port}, where another program answers`)
  expect(err).toContain('--port 0')
})

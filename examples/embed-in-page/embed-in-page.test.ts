import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { installPacked, launchChromium } from '@inspectorate/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

const here = new URL('.', import.meta.url).pathname
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embed-in-page-'))
  installPacked(folder, ['core', 'frameworks'])
  for (const file of ['index.html', 'rate.js']) await cp(join(here, file), join(folder, file))
  server = createServer((request, response) => {
    const path = normalize(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname))
    readFile(path).then(
      (body) =>
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
})

afterAll(async () => {
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

it('the core rates an inspection in a page, from the packed packages', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`)
    await page.waitForFunction('document.querySelector("#why").textContent !== ""')
    expect(errors).toEqual([])
    expect(await page.textContent('#why')).toContain('2.3 Planning is rated Inadequate.')
  } finally {
    await browser.close()
  }
})

it('the example is as short as it says', async () => {
  expect(
    (await readFile(join(here, 'rate.js'), 'utf8')).trim().split('\n').length,
  ).toBeLessThanOrEqual(15)
})

import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { main } from '../src/main.js'
import { run, sample } from './run.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-watch-'))
  for (const name of ['inspection.json', 'narrative', 'cases.csv'])
    await cp(join(sample, '..', name), join(folder, name), { recursive: true })
  for (const name of ['people-survey', 'practitioner-interviews', 'staff-survey'])
    await cp(join(sample, '..', `${name}.csv`), join(folder, `${name}.csv`))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('writes formats anew on every save, keeps them at a fault, and ends when asked', async () => {
  const section = join(folder, 'narrative', '2.1.md')
  const text = await readFile(section, 'utf8')
  // A fault at the beginning, in a file of another folder, is noticed to be mended too.
  await writeFile(section, `${text}\n\n:::quotation{who="nobody"}\n`)
  const said: string[] = []
  let end = () => {}
  const ended = main(['watch', folder, '--to', 'html,json', '--draft', '--out', folder], {
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    isTerminal: false,
    ended: () => new Promise((done) => (end = done)),
  })
  const heard = (what: RegExp | string) =>
    expect.poll(() => said.splice(0).join('\n')).toMatch(what)
  const page = () => readFile(join(folder, 'portsmouth-2023.html'), 'utf8')
  await heard(/narrative\/2\.1\.md.*:\d+[^]*Nothing was written[^]*Watching/)
  const save = async (content: string) => {
    await writeFile(`${section}~`, content)
    await rename(`${section}~`, section)
  }
  await save(`${text}\n\nSaved a moment ago.\n`)
  await heard(/portsmouth-2023\.html  \d+ kB/)
  expect(await page()).toContain('Saved a moment ago.')
  await save(`${text}\n\nNow :percent[no-such-question yes].\n`)
  await heard(/no-such-question[^]*files are those of before/)
  expect(await page()).toContain('Saved a moment ago.')
  await save(text)
  await heard(/portsmouth-2023\.html  \d+ kB/)
  expect(await page()).not.toContain('Saved a moment ago.')
  // What it writes itself is no change, though it lies where it watches.
  await writeFile(join(folder, '~$portsmouth.docx'), '')
  await save(`${text}\n`)
  await expect.poll(() => said.join('\n')).toMatch(/html  \d+ kB/)
  expect(said[0]).toBe('narrative/2.1.md: saved')
  expect((await readdir(folder)).filter((name) => name.startsWith('.writing'))).toEqual([])
  end()
  expect(await ended).toBe(0)
})

it.each([
  [['--to', 'doc'], '--to: not an accepted value: found "doc", expected'],
  [['--template', 'none.docx'], 'none.docx: cannot be read: found no such file'],
])('ends at once when the command itself is wrong: %j', async (options, fault) => {
  const { exitCode, err } = await run('watch', folder, ...options)
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining(fault) })
})

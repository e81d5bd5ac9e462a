import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../src/main.js'

let folder: string
const said: string[] = []
const output = {
  out: (text: string) => void said.push(text),
  err: (text: string) => void said.push(text),
  isTerminal: false,
}
const run = (...args: string[]) => main(args, output)

/** A copy of a sample, and its file for editing. */
async function exported(sample: string): Promise<{ inspection: string; report: string }> {
  const from = join(import.meta.dirname, '../../../examples', sample)
  await cp(from, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const inspection = join(folder, 'inspection.json')
  const out = join(folder, 'out')
  expect(await run('export', inspection, '--for-editing', '--out', out)).toBe(0)
  const [name] = await readdir(out)
  return { inspection, report: join(out, name!) }
}

async function texts(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const kept = names.filter((name) => /\.(?:md|json|csv)$/.test(name)).toSorted()
  return Object.fromEntries(
    await Promise.all(kept.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

async function edit(report: string, ...changes: [from: string, to: string][]): Promise<void> {
  const parts = unzipSync(new Uint8Array(await readFile(report)))
  let xml = strFromU8(parts['word/document.xml']!)
  for (const [from, to] of changes) {
    expect(xml).toContain(from)
    xml = xml.replace(from, () => to)
  }
  parts['word/document.xml'] = strToU8(xml)
  await writeFile(report, zipSync(parts))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-pull-'))
  said.length = 0
})
afterEach(() => rm(folder, { recursive: true }))

describe('inspectorate pull', () => {
  it.each(['portsmouth-2023', 'riverside-home-care'])(
    'leaves every byte of %s where nobody edited its report',
    async (sample) => {
      const { inspection, report } = await exported(sample)
      const before = await texts()
      expect(await run('pull', report, '--into', inspection)).toBe(0)
      expect(said.at(-1)).toBe('The report changes no text of the inspection.')
      expect(await texts()).toEqual(before)
    },
  )

  it('writes what was edited into the file that it came from, and nothing on a trial', async () => {
    const { inspection, report } = await exported('portsmouth-2023')
    await edit(
      report,
      ['A plan can be no better', 'No plan can be better'],
      ['equip each probation office', 'equip every probation office'],
    )
    const before = await texts()
    expect(await run('pull', report, '--into', inspection, '--dry-run')).toBe(0)
    expect(said.join('\n')).toMatch(
      /narrative\/2\.3\.md\n {2}line 1\n {2}- A plan.*\n {2}\+ No plan/,
    )
    expect(await texts()).toEqual(before)
    expect(await run('pull', report, '--into', inspection)).toBe(0)
    const section = before['narrative/2.3.md']!
    const whole = before['inspection.json']!
    expect(await texts()).toEqual({
      ...before,
      'narrative/2.3.md': section.replace('A plan can be no better', 'No plan can be better'),
      'inspection.json': whole.replace('equip each', 'equip every'),
    })
  })

  it('tells what check finds in the new text, and not what it found before', async () => {
    const { inspection, report } = await exported('portsmouth-2023')
    await edit(report, ['A plan can be no better', 'In 93 per cent of plans nothing can be better'])
    expect(await run('pull', report, '--into', inspection, '--dry-run')).toBe(0)
    const text = said.join('\n')
    expect(text).toMatch(/new text:[^]*narrative\/2\.3\.md\n {2}1:4[^]*93 per cent/)
    expect(text).toContain('0 errors, 1 warning, 0 advice')
  })

  it('asks in a file where text was changed here and in Word, and takes the answer', async () => {
    const { inspection, report } = await exported('portsmouth-2023')
    const path = join(folder, 'narrative/2.3.md')
    const before = await readFile(path, 'utf8')
    await writeFile(path, before.replace('A plan can be no better', 'A plan is never better'))
    await edit(report, ['A plan can be no better', 'No plan can be better'])
    expect(await run('pull', report, '--into', inspection)).toBe(1)
    const asked = `${report}.conflicts.json`
    const [conflict] = JSON.parse(await readFile(asked, 'utf8')) as [Record<string, unknown>]
    expect(conflict).toMatchObject({ section: '2.3', take: null })
    await writeFile(asked, JSON.stringify([{ ...conflict, take: 'word' }]))
    expect(await run('pull', report, '--into', inspection)).toBe(0)
    expect(await readFile(path, 'utf8')).toContain('No plan can be better')
  })

  it('refuses a publication, which does not carry its source', async () => {
    const { inspection } = await exported('riverside-home-care')
    const out = join(folder, 'published')
    expect(await run('export', inspection, '--format', 'docx', '--out', out)).toBe(0)
    const [name] = await readdir(out)
    expect(await run('pull', join(out, name!), '--into', inspection)).toBe(2)
    expect(said.at(-1)).toContain('does not carry what it was exported from')
  })
})

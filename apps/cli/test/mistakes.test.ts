import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run, sample } from './run.js'

const from = process.cwd()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-mistakes-'))
  for (const name of ['inspection.json', 'narrative', 'cases.csv'])
    await cp(join(dirname(sample), name), join(folder, 'portsmouth', name), { recursive: true })
  for (const name of ['people-survey', 'practitioner-interviews', 'staff-survey'])
    await cp(join(dirname(sample), `${name}.csv`), join(folder, 'portsmouth', `${name}.csv`))
  await mkdir(join(folder, 'folder'))
  await writeFile(join(folder, 'empty.json'), '')
  await writeFile(join(folder, 'picture.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
  await writeFile(join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'))
  process.chdir(folder)
})
afterAll(async () => {
  process.chdir(from)
  await rm(folder, { recursive: true, force: true })
})

/** What a newcomer gets wrong, with the place, what was found and what was expected. */
const mistakes: Record<string, string> = {
  'rate nosuch.json': 'nosuch.json: cannot be read: found no such file, expected',
  'rate empty.json': 'empty.json:1:1: not valid JSON: found the end of the file',
  'rate folder': 'folder: cannot be read: found a folder without inspection.json',
  'rate utf16.json': 'found text in UTF-16, expected text saved as UTF-8',
  'rate picture.png': 'picture.png:1:1: cannot be read: found byte 0x89',
  rate: "missing required argument 'file'\ninspectorate help rate shows how it is used.",
  'rate portsmouth --jsn': '(Did you mean --json?)',
  'framework chek': '(Did you mean check?)',
  'framework diff hmip-pdu-2021 nosuch': 'found "nosuch", expected one of',
  'what-if portsmouth': 'what-if: not a form that makes sense here: found nothing supposed',
  // What would do nothing is refused.
  'check portsmouth --fix --layout': "'--layout' cannot be used with option '--fix'",
  'check portsmouth --template a.docx': 'found --template alone, expected --layout as well',
  'verify folder --firmness': 'found --firmness alone, expected --against as well',
  'export portsmouth --for-editing --working --out o': "cannot be used with option '--working'",
  'export portsmouth --format html --reasons r.json --out o': '--reasons: not a form',
  'import portsmouth/cases.csv --into portsmouth --draft-mapping m.json --number':
    "cannot be used with option '--number'",
  // The disk, in words and by the name that was typed.
  'init empty.json/x --sample': 'empty.json/x: could not be written: found a file where a folder',
  'export portsmouth --format html --out empty.json': 'empty.json: could not be written: found a',
  'template --inspection portsmouth --out folder': 'folder: could not be written: found a folder',
  'template --inspection portsmouth --out none/x.xlsx':
    'none/x.xlsx: could not be written: found no',
  'export portsmouth --out o --exporter nosuch.js': 'nosuch.js: cannot be read: found no such file',
  'open folder': 'folder: not an accepted value: found no publication',
  'watch portsmouth --to doc': '--to: not an accepted value: found "doc"',
  'help rat': 'help: not an accepted value: found "rat", expected rate, perhaps',
  'import picture.png --into portsmouth': 'picture.png:1:1: not a kind of file that is read',
  'sample draw empty.json --size 1 --id Case': 'empty.json',
}

it.each(Object.entries(mistakes))('%s', async (line, said) => {
  const { exitCode, out, err } = await run(...line.split(' '))
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
  expect(err).toContain(said)
  expect(err).not.toMatch(/^ {4}at /m)
})

it('takes --no-color wherever scripts say it, and colours nothing', async () => {
  for (const args of [
    ['--no-color', 'rate', 'portsmouth'],
    ['rate', 'portsmouth', '--no-color'],
  ]) {
    const { exitCode, out } = await run(...args)
    expect(exitCode).toBe(0)
    expect(out).not.toContain('\u001b')
  }
})

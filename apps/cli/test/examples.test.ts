import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../src/commands/examples.js'
import { createProgram } from '../src/create-program.js'
import { finishedInspection } from './finished-inspection.js'
import { oldFramework } from './old-framework.js'
import { run } from './run.js'

const from = process.cwd()
const path = process.env['PATH']
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-examples-'))
  await mkdir(join(folder, 'bin'))
  // In place of the system’s: it says what it was given.
  for (const name of ['xdg-open', 'open'])
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\necho "$1" > '${folder}/opened'\n`, {
      mode: 0o755,
    })
  process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  process.chdir(folder)
})
afterAll(async () => {
  process.chdir(from)
  process.env['PATH'] = path
  await rm(folder, { recursive: true, force: true })
})

/** What the examples take for granted beside the sample and a begun inspection. */
const files: Record<string, string> = {
  'kobo.csv': '_uuid,Sex,_submission_time\n0a1b2c3d,Woman,2026-03-02T10:00:00\n',
  'results.json': JSON.stringify({
    framework: 'hmip-pdu-2021',
    service: 'Northtown',
    standards: { '2.1': { keyQuestions: [48] } },
  }),
  'evidence.json': JSON.stringify({ numbers: { hygiene: 5, structural: 5, confidence: 5 } }),
  'old.json': JSON.stringify(oldFramework()),
  'published.csv': 'id,safety,care,leadership,published\na,good,good,fair,good\n',
  'southtown.json': JSON.stringify({ ...finishedInspection, id: 'southtown' }),
  'frame.csv': [
    'Case,Sex',
    ...Array.from({ length: 30 }, (_, i) => `C${100 + i},${i % 3 === 0 ? 'Woman' : 'Man'}`),
  ].join('\n'),
}

const commands = (command: Command, above = ''): string[] =>
  command.commands.flatMap((one) => {
    const name = `${above} ${one.name()}`.trim()
    return one.commands.length > 0 ? commands(one, name) : [name]
  })
const program = createProgram(
  { out: () => undefined, err: () => undefined, isTerminal: false },
  () => Promise.resolve(),
)

it('every command has examples, and its help ends with them', async () => {
  expect(Object.keys(examples).sort()).toEqual(commands(program).sort())
  const { out } = await run('help', 'framework', 'check')
  expect(out).toContain('Usage: inspectorate framework check')
  expect(out).toContain(`Examples:\n  ${examples['framework check']![0]![0]}`)
})

/** Those that find what they look for. */
const finding = /^inspectorate (?:diff|framework diff) /
/** Those that need a server: the admin app’s tests have one, and run them. */
const atServer = / --database(?: |$)/
const here = Object.entries(examples)
  .map(([name, own]) => [name, own.filter(([line]) => !atServer.test(line))] as const)
  .filter(([, own]) => own.length > 0)

describe.each(here)('%s', (_, own) => {
  it.each(own.map(([line]) => line))('%s', async (line) => {
    const [program, ...words] = line.split(' ')
    expect(program).toBe('inspectorate')
    const { exitCode, err } = await run(...words)
    expect(err).not.toContain('expected')
    expect(exitCode).toBe(finding.test(line) ? 1 : 0)
  })
})

it('opens the newest of what was exported', async () => {
  expect((await readFile(join(folder, 'opened'), 'utf8')).trim()).toMatch(
    /portsmouth-2023.*\.docx$/,
  )
})

import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textsOf } from './texts-of.js'

const cli = fileURLToPath(new URL('..', import.meta.url))
let folder: string
let command: string
beforeAll(() => {
  // As in `npm install`: the packed files, which need no library beside them.
  const installed = realpathSync(mkdtempSync(join(tmpdir(), 'inspectorate-packed-')))
  folder = join(installed, 'work')
  mkdirSync(folder)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const [packed] = JSON.parse(
    execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', installed], {
      cwd: cli,
      encoding: 'utf8',
    }),
  )
  execFileSync('tar', ['-xzf', packed.filename], { cwd: installed })
  command = join(installed, 'package', 'bin', 'inspectorate.js')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

// What runs these tests may lead to packages of this workspace.
const env = { ...process.env, NODE_PATH: '' }
const run = (...args: string[]) =>
  execFileSync(process.execPath, [command, ...args], { cwd: folder, env, encoding: 'utf8' })
const ran = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, env, encoding: 'utf8' })
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value))

it('goes from an empty folder by a framework of one’s own to a rated scorecard and a Word report', async () => {
  run('framework', 'new', 'rules.json')
  run('framework', 'check', 'rules.json')
  write('scorecard.json', { grades: { safety: 'good', care: 'good', leadership: 'fair' } })
  expect(run('framework', 'rate', 'rules.json', 'scorecard.json')).toContain('Overall: Good')
  expect(run('scorecard', 'scorecard.json', '--framework', 'rules.json')).toContain(
    '2 Care        Good',
  )
  writeFileSync(join(folder, 'inspection.json'), inspectionOfGuide())
  expect(run('rate', 'inspection.json')).toContain('3 Leadership  Fair')
  expect(run('stress', 'inspection.json')).toContain('One change would raise it to Good')
  run('export', 'inspection.json', '--out', 'out', '--format', 'docx')
  const report = await textsOf(
    'mill-lane.docx',
    readFileSync(join(folder, 'out', 'mill-lane.docx')),
  )
  expect(report).toContain('Our framework')
  expect(report).toContain('Not better than Fair, because a duty in law is breached')
  run('template', '--framework', 'hmip-pdu-2021', '--out', 'cases.xlsx')
})

it('says in one line on an old Node what it needs', () => {
  const old = join(folder, 'old.cjs')
  writeFileSync(old, `Object.defineProperty(process.versions, 'node', { value: '12.22.12' })`)
  const { status, stderr } = spawnSync(process.execPath, ['--require', old, command, 'rate'], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'Inspectorate needs Node 20.19 or newer, and this is Node 12.22.12: https://nodejs.org\n',
  })
})

it('carries the notices of what it is made of, and no leftovers of its build', () => {
  const files = readdirSync(join(folder, '..', 'package', 'dist'))
  expect(files.filter((file) => !file.endsWith('.js'))).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'fonts',
    'sample',
  ])
  const notices = readFileSync(
    join(folder, '..', 'package', 'dist', 'THIRD-PARTY-NOTICES.txt'),
    'utf8',
  )
  expect(notices).toMatch(/^exceljs 4\.4\.0\n\nThe MIT License/m)
})

it('writes every default publication without a word of what it is made of', () => {
  writeInspection()
  expect(ran('export', 'inspection.json', '--out', 'all')).toMatchObject({ status: 0, stderr: '' })
})

it('does without the compiler of PDFs, and says so', () => {
  writeInspection()
  const exported = ran('export', 'inspection.json', '--out', 'out', '--format', 'pdf')
  expect(exported).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('install @myriaddreamin/typst-ts-node-compiler 0.7.0'),
  })
  const published = ran('publish', 'inspection.json', '--out', 'published')
  expect(published).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('Published without one format. pdf: '),
  })
  const [bundle] = readdirSync(join(folder, 'published'))
  const names = readdirSync(join(folder, 'published', bundle!))
  expect(names).toContain('mill-lane.docx')
  expect(names).not.toContain('mill-lane.pdf')
  expect(ran('verify', join('published', bundle!)).status).toBe(0)
})

it('does without the driver of PostgreSQL, and says so', () => {
  expect(ran('programme', 'list', '--database', 'postgres://db.example/all')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm install pg@8'),
  })
})

it('makes a PDF with the fonts that are packed where the compiler is', () => {
  const compiler = '@myriaddreamin/typst-ts-node-compiler'
  mkdirSync(join(folder, '..', 'package', 'node_modules', '@myriaddreamin'), { recursive: true })
  symlinkSync(
    join(cli, 'node_modules', compiler),
    join(folder, '..', 'package', 'node_modules', compiler),
    'junction',
  )
  writeInspection()
  run('export', 'inspection.json', '--out', 'out', '--format', 'pdf')
  expect(
    readFileSync(join(folder, 'out', 'mill-lane.pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

function writeInspection(): void {
  if (!existsSync(join(folder, 'rules.json'))) run('framework', 'new', 'rules.json')
  writeFileSync(join(folder, 'inspection.json'), inspectionOfGuide())
}

/** As docs/frameworks.md prints it. */
function inspectionOfGuide(): string {
  const guide = readFileSync(join(cli, '..', '..', 'docs', 'frameworks.md'), 'utf8')
  const blocks = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text!)
  return blocks.find((text) => text.includes('inspectorate/inspection'))!
}

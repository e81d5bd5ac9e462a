import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
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
  // As in `npm install`: the packed files, and beside them the one library that is not bundled.
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
  mkdirSync(join(installed, 'package', 'node_modules'))
  symlinkSync(
    join(cli, 'node_modules', 'exceljs'),
    join(installed, 'package', 'node_modules', 'exceljs'),
    'junction',
  )
  command = join(installed, 'package', 'bin', 'inspectorate.js')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const run = (...args: string[]) =>
  execFileSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' })
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value))

it('goes from an empty folder by a framework of one’s own to a rated scorecard and a Word report', () => {
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
  const report = textsOf('mill-lane.docx', readFileSync(join(folder, 'out', 'mill-lane.docx')))
  expect(report).toContain('Our framework')
  expect(report).toContain('Not better than Fair, because a duty in law is breached')
  run('publish', 'inspection.json', '--out', 'published')
})

/** As docs/frameworks.md prints it. */
function inspectionOfGuide(): string {
  const guide = readFileSync(join(cli, '..', '..', 'docs', 'frameworks.md'), 'utf8')
  const blocks = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text!)
  return blocks.find((text) => text.includes('inspectorate/inspection'))!
}

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPacked } from '@inspectorate/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { version } from 'vitest/node'

const here = fileURLToPath(new URL('.', import.meta.url))
const command = join(here, '../../apps/cli/bin/inspectorate.js')
const sample = join(here, '../portsmouth-2023')
const names = ['core', 'frameworks', 'office', 'publication', 'exporter-conformance']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-exporter-'))
  installPacked(folder, names, [`vitest@${version}`])
  for (const file of ['text-exporter.js', 'text-exporter.test.js'])
    cpSync(join(here, file), join(folder, file))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('passes the conformance suite, from the packed packages', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/vitest/vitest.mjs'), 'run', 'text-exporter.test.js'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '', VITEST: '' },
    },
  )
  expect(status, `${stdout}${stderr}`).toBe(0)
  expect(stdout).toMatch(/Tests\s+7 passed/)
})

it('exports the sample by the command', () => {
  const options = ['--out', 'out', '--format', 'text', '--exporter', './text-exporter.js']
  const inspection = join(sample, 'inspection.json')
  execFileSync(process.execPath, [command, 'export', inspection, ...options], { cwd: folder })
  const text = readFileSync(join(folder, 'out/portsmouth-2023.txt'), 'utf8')
  expect(text).toMatch(/^2\.2 Assessment: Inadequate\./m)
})

it('is as short as it is said to be', () => {
  const lines = readFileSync(join(here, 'text-exporter.js'), 'utf8').trim().split('\n')
  expect(lines.length).toBeLessThan(80)
})

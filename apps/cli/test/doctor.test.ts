import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { node } from '../src/commands/doctor.js'
import { findFont } from '../src/system/find-font.js'
import { findProgram } from '../src/system/find-program.js'
import { run } from './run.js'

it('says of each thing what was found, and what to do where something is not there', async () => {
  const { exitCode, out } = await run('doctor')
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^ok +Node: \d+\.\d+\.\d+$/m)
  for (const line of out.split(/\n(?! )/).filter((one) => !one.startsWith('ok')))
    expect(line).toMatch(/^optional .*\n +\S/)
  const looks = JSON.parse((await run('doctor', '--json')).out) as { what: string }[]
  expect(looks.map(({ what }) => what)).toContain('LibreOffice')
})

it.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['21.7.0', false],
  ['22.12.0', true],
  ['23.1.0', false],
  ['26.0.0', true],
])('knows that Node %s is one that this is tried on: %s', (version, isTried) => {
  expect(node(version)).toMatchObject(
    isTried ? { is: 'well' } : { is: 'optional', todo: expect.stringContaining('nodejs.org') },
  )
})

it('finds fonts in folders within folders, and programs on the path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-doctor-'))
  await mkdir(join(folder, 'truetype'))
  await writeFile(join(folder, 'truetype', 'Arial.ttf'), '')
  await writeFile(join(folder, 'soffice'), '')
  expect(await findFont(/^arial\b/i, [join(folder, 'none'), folder])).toBe(
    join(folder, 'truetype', 'Arial.ttf'),
  )
  expect(await findFont(/^calibri\b/i, [folder])).toBeNull()
  expect(findProgram(['soffice'], [], folder)).toBe(join(folder, 'soffice'))
  expect(findProgram(['libreoffice'], [], folder)).toBeNull()
  await rm(folder, { recursive: true })
})

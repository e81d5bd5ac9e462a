import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from './run.js'

it('says of an inspection that begins what is missing and whose work it is, by the list publish refuses by', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-status-'))
  try {
    const options = ['--framework', 'hmip-youth-2021', '--service', 'Northtown']
    await run('init', join(folder, 'a'), ...options)
    const { exitCode, out } = await run('status', join(folder, 'a'))
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^Text +editors +0 of \d+ written +\d+ to do$/m)
    expect(out).toContain('Details, lead inspector:\n  Say when the report is published.')
    expect(out).toContain('Next: details, by the lead inspector.')
    const status = JSON.parse((await run('status', join(folder, 'a'), '--json')).out)
    const checked = JSON.parse((await run('check', join(folder, 'a'), '--json')).out)
    expect(status.holding).toEqual(checked.filter((one: { blocks: unknown }) => one.blocks))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

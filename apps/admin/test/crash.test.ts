import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const command = fileURLToPath(new URL('../../../tooling/bench/admin/crash.js', import.meta.url))

it('kill -9 of the app, of its database and of a publication loses nothing that was acknowledged', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [command, '5'])
  expect(stdout).toMatch(
    /^5 rounds of kill -9 \(3 the app, 1 the database, 1 a publication\): \d+ changes, \d imports, \d put right and \d editions acknowledged, 0 faults\n$/,
  )
}, 120_000)

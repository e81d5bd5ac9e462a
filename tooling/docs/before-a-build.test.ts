import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const apps = new URL('../../apps/', import.meta.url)

it.each(['cli/bin/inspectorate.js', 'admin/bin/inspectorate-admin.js'])(
  '%s says in one line that it is not built',
  async (command) => {
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-unbuilt-'))
    const file = fileURLToPath(new URL(command, apps))
    await cp(join(dirname(file), '../package.json'), join(folder, 'package.json'))
    await cp(file, join(folder, 'bin', basename(file)))
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', basename(file))], {
      encoding: 'utf8',
    })
    await rm(folder, { recursive: true })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^The \w+ is not built yet\. .*npx -y pnpm@10\.34\.9 build\n$/)
  },
)

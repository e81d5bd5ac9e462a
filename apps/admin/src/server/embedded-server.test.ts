import { access, chmod, cp, mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import { embeddedServer } from './embedded-server.js'
import { programFolder, programIn, serverProgram } from './server-program.js'

const asRoot = process.getuid?.() === 0
const password = 'a password of tests only'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})

it.runIf(asRoot)(
  'runs from a folder that only root may enter, program and all, and is found there again',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'inspectorate-private-'))
    made.push(home)
    await chmod(home, 0o700)
    await cp(programFolder(await serverProgram()), join(home, 'postgresql'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    const program = programIn(join(home, 'postgresql'))
    const folder = join(home, 'data', 'database')
    const said: string[] = []
    const start = () =>
      embeddedServer(folder, password, { program, say: (line) => said.push(line) })

    const first = await start()
    const kept = await realpath(folder)
    made.push(kept)
    expect(said).toEqual([
      expect.stringContaining(`the database is kept in ${kept}, and ${folder} links to it`),
      expect.stringContaining('which is removed when it ends'),
    ])
    await query(first.url, 'create table kept (id int)')
    expect((await start()).port).toBe(first.port)
    await first.stop()
    const copy = /started from (\S+),/.exec(said[1]!)![1]!
    await expect(access(copy)).rejects.toThrow('ENOENT')

    const second = await start()
    expect(await readlink(folder)).toBe(kept)
    await query(second.url, 'select * from kept')
    await second.stop()
    await rm(kept, { recursive: true })
    await expect(start()).rejects.toThrow(`${folder} links to ${kept}, which is gone`)
    expect((await readdir(dirname(copy))).filter((one) => said.join().includes(one))).toEqual([])
  },
)

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../process/is-alive.js'

/**
 * A folder inside `folder` for what is not complete. What a process of this machine left there that was ended goes:
 * its name says whose it is, since several machines may write to one folder.
 */
export async function writingFolder(folder: string): Promise<string> {
  const ours = `.writing-${hostname()}-`
  for (const name of await readdir(folder)) {
    const id = name.startsWith(ours) && /^(\d+)-[^-]+$/.exec(name.slice(ours.length))?.[1]
    if (id && Number(id) !== process.pid && !isAlive(Number(id)))
      await rm(join(folder, name), { recursive: true, force: true })
  }
  return mkdtemp(join(folder, `${ours}${process.pid}-`))
}

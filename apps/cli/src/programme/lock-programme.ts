import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from '../process/is-alive.js'
import { UnusableInput } from '../process/unusable-input.js'
import { partsFolder } from './store-paths.js'

/**
 * Holds a programme’s folder for this process, and takes away what one that was ended left half written. Returns
 * what lets go of it. A lock of a process that is no more is none.
 */
export async function lockProgramme(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, '.adding')
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = await readFile(path, 'utf8').catch(() => '')
      if (isAlive(Number(holder))) throw held(folder, holder)
      await rm(path, { force: true })
    }
  }
  for (const name of await readdir(join(folder, partsFolder)))
    if (name.startsWith('.writing-'))
      await rm(join(folder, partsFolder, name), { recursive: true, force: true })
  return () => rm(path, { force: true })
}

function held(folder: string, holder: string): UnusableInput {
  return new UnusableInput(folder, [
    {
      code: 'not-written',
      path: [],
      found: `process ${holder}, which is adding to it`,
      expected: 'one at a time',
    },
  ])
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { besideBundle } from '../process/beside-bundle.js'
import type { BegunFile } from './new-inspection.js'

/** The files of the sample inspection: what it reads, and nothing of how it is made. */
export async function sampleFiles(): Promise<BegunFile[]> {
  const folder = besideBundle('./sample/', '../../examples/portsmouth-2023/')
  const names = [
    ...(await readdir(folder)).filter((name) => /^inspection\.json$|\.csv$/.test(name)),
    ...(await readdir(join(folder, 'narrative'))).map((name) => `narrative/${name}`),
  ]
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      // Of the repository: no such file lies beside a copy.
      return { name, content: text.replace(/^ *"\$schema": .*\n/m, '') }
    }),
  )
}

import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { StartFault } from './start-fault.js'

const Secrets = z.strictObject({ database: z.string().min(20), session: z.string().min(32) })

export type Secrets = z.infer<typeof Secrets>

/** The secrets of a data folder, made when there are none. Only their owner may read the file. */
export async function readSecrets(folder: string): Promise<Secrets> {
  await mkdir(folder, { recursive: true })
  // The database may run as another user, who must be able to pass through.
  await chmod(folder, 0o711)
  const path = join(folder, 'secrets.json')
  const secret = () => randomBytes(32).toString('hex')
  await writeFile(path, JSON.stringify({ database: secret(), session: secret() }), {
    flag: 'wx',
    mode: 0o600,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  try {
    return Secrets.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new StartFault(`${path} is not a file of secrets that this app wrote.`)
  }
}

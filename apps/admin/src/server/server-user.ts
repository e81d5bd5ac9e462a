import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { StartFault } from '../process/start-fault.js'

/** Whom the server runs as; ourselves where nothing is said. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

const run = promisify(execFile)
const name = 'postgres'

/** PostgreSQL never runs as root: started by root it runs as “postgres”, who is added where missing. */
export async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null
  const known = await idsOf(name)
  if (known) return known
  try {
    await run('useradd', ['--system', '--user-group', '--shell', '/bin/false', name])
  } catch (error) {
    throw new StartFault(
      `The database cannot run as root, and the user “${name}” could not be added: ${error instanceof Error ? error.message.trim() : ''} Start the app as another user.`,
    )
  }
  const added = await idsOf(name)
  if (!added) throw new StartFault(`The user “${name}” was added, and has no number.`)
  return added
}

async function idsOf(user: string): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, user])).stdout)),
    )
    return { uid: uid!, gid: gid! }
  } catch {
    return null
  }
}

/** Whether a user gets into a folder, tried by that user: modes alone do not tell of access lists. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...user, cwd: '/' }).status === 0
}

/** Whether a user can start a program. */
export function canStart(user: ServerUser, program: string): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/' }).status === 0
}

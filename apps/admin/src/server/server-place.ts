import {
  chmod,
  chown,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  rmdir,
  stat,
  symlink,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StartFault } from '../process/start-fault.js'
import { programFolder, programIn, type ServerProgram } from './server-program.js'
import { canEnter, canStart, type ServerUser } from './server-user.js'

/** Tells the operator a line. */
export type Say = (line: string) => unknown

/** Where what belongs to a server that root starts is kept when the server's user cannot get to it. */
const lasting = '/var/lib/inspectorate'
const programPrefix = 'postgresql-'

/**
 * The folder of the data as the server's user can enter it: the wanted one, or one of
 * /var/lib/inspectorate that the wanted one then links to, so that it is found again.
 */
export async function reachableData(folder: string, user: ServerUser, say: Say): Promise<string> {
  await makeFolder(folder)
  const real = await realpath(folder)
  if (canEnter(user, dirname(real))) {
    await chown(real, user.uid, user.gid)
    return real
  }
  if ((await readdir(real)).length > 0)
    throw new StartFault(
      `The database in ${folder} cannot run as root, and the user “postgres” cannot enter ${dirname(real)}. Move it to where everybody can enter, and name that place by --data.`,
    )
  const place = await makePlace([lasting], 'database-', user)
  await chown(place, user.uid, user.gid)
  await rmdir(real)
  await symlink(place, real)
  say(
    `PostgreSQL does not run as root, and its user “postgres” cannot enter ${dirname(real)}: the database is kept in ${place}, and ${real} links to it.`,
  )
  return place
}

async function makeFolder(folder: string): Promise<void> {
  const link = await lstat(folder).catch(() => null)
  if (link?.isSymbolicLink() && !(await stat(folder).catch(() => null)))
    throw new StartFault(
      `${folder} links to ${await readlink(folder)}, which is gone. Bring it back, or remove the link to start with an empty database.`,
    )
  await mkdir(folder, { recursive: true })
}

/** The program as the server's user can start it: itself, or a copy that `removeProgram` takes away. */
export async function reachableProgram(
  program: ServerProgram,
  user: ServerUser,
  say: Say,
): Promise<ServerProgram> {
  if (canStart(user, program.postgres)) return program
  const place = await makePlace([lasting, tmpdir(), '/tmp'], programPrefix, user)
  await chmod(place, 0o755)
  await linkTree(programFolder(program), place)
  say(
    `The user “postgres” cannot get to PostgreSQL in ${programFolder(program)}: it is started from ${place}, which is removed when it ends.`,
  )
  return programIn(place)
}

/** Whether a folder is one that `reachableProgram` made. */
export function isProgramPlace(folder: string): boolean {
  return (
    basename(folder).startsWith(programPrefix) &&
    [lasting, tmpdir(), '/tmp'].includes(dirname(folder))
  )
}

/** A new folder in the first of some that can be written to and that the user can enter. */
async function makePlace(
  bases: readonly string[],
  prefix: string,
  user: ServerUser,
): Promise<string> {
  for (const base of bases)
    try {
      await mkdir(base, { recursive: true, mode: 0o711 })
      if (canEnter(user, base)) return await mkdtemp(join(base, prefix))
    } catch {
      // Another base may do.
    }
  throw new StartFault(
    `The database cannot run as root, and there is no place that its user “postgres” can enter: tried ${bases.join(', ')}. Start the app as another user, or name a place by --data that everybody can enter.`,
  )
}

/** A tree again in another folder, by links where the disk is the same one and everybody may read the file. */
async function linkTree(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      await mkdir(target)
      await chmod(target, 0o755)
      await linkTree(source, target)
    } else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await linkFile(source, target)
  }
}

async function linkFile(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const open = mode & 0o100 ? 0o555 : 0o444
  try {
    if ((mode & open) !== open) throw new Error('not for everybody')
    await link(source, target)
  } catch {
    await copyFile(source, target)
    await chmod(target, mode | open)
  }
}

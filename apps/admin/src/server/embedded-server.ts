import { spawn, type ChildProcess } from 'node:child_process'
import { access, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, Socket } from 'node:net'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { StartFault } from '../process/start-fault.js'
import { freePort } from './free-port.js'
import { isProgramPlace, reachableData, reachableProgram, type Say } from './server-place.js'
import { programFolder, serverProgram, type ServerProgram } from './server-program.js'
import { serverUser, type ServerUser } from './server-user.js'

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends the server; safe when it has ended already. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** A free port when none is wanted. */
  readonly wantedPort?: number
  /** The PostgreSQL to run; the one that is installed when not said. */
  readonly program?: ServerProgram
  /** Hears where things are kept when that is not where they were wanted. */
  readonly say?: Say
}

const user = 'inspectorate'

/**
 * The app’s own PostgreSQL in a folder: the running one when there is one, as after a crash, or
 * started anew, at a port when one is wanted.
 */
export async function embeddedServer(
  folder: string,
  password: string,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const running = (await runningServer(folder)) ?? (await startServer(folder, password, options))
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
  { wantedPort, program, say = () => undefined }: ServerOptions,
): Promise<Postmaster> {
  const own = program ?? (await serverProgram())
  const user = await serverUser()
  if (!user) await mkdir(folder, { recursive: true })
  const data = user ? await reachableData(folder, user, say) : folder
  await disownDeadServer(data)
  // A server that was killed has left its copy behind.
  await removeProgram(await startedFrom(data))
  const place = user ? await reachableProgram(own, user, say) : own
  try {
    if (!(await isThere(join(data, 'PG_VERSION')))) await initialise(place, data, password, user)
    return await run(place, data, wantedPort ?? (await freePort()), user)
  } catch (error) {
    await removeProgram(programFolder(place))
    throw new StartFault(
      `The database in ${folder} did not start. ${error instanceof Error ? error.message : ''}`,
    )
  }
}

/** Makes an empty database in a folder. The password goes by a file that only the server’s user reads. */
async function initialise(
  { initdb }: ServerProgram,
  data: string,
  password: string,
  as: ServerUser | null,
): Promise<void> {
  const passwordFile = `${data}.password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (as) await chown(passwordFile, as.uid, as.gid)
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--username=${user}`]
  try {
    const made = spawn(initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], {
      ...as,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said = lastLines(made.stderr)
    const code = await ended(made)
    if (code !== 0) throw new Error(`initdb ended with ${code}. ${said()}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Runs a server, which outlives us, until it takes connections. */
async function run(
  { postgres }: ServerProgram,
  data: string,
  port: number,
  as: ServerUser | null,
): Promise<Postmaster> {
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...as,
    cwd: '/',
    env: { ...process.env, LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A signal of the terminal asks the app to stop; the app ends its server last.
    detached: process.platform !== 'win32',
  })
  const said = lastLines(server.stderr)
  let end: string | undefined
  void ended(server).then(
    (code) => (end = `postgres ended with ${code}. ${said()}`),
    (error: Error) => (end = error.message),
  )
  for (;;) {
    if (end !== undefined) throw new Error(end)
    const lines = await lockLines(data)
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') {
      server.unref()
      if (server.stderr instanceof Socket) server.stderr.unref()
      return { pid: server.pid, port }
    }
    await setTimeout(20)
  }
}

/** What a program said last. */
function lastLines(stream: Readable): () => string {
  let said = ''
  stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-1_000)))
  return () => said.trim().split('\n').slice(-3).join(' ')
}

function ended(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
}

async function stopServer(pid: number, folder: string): Promise<void> {
  const program = await startedFrom(folder)
  if (!(await isAlive(pid))) return removeProgram(program)
  // PostgreSQL’s fast shutdown: open transactions are rolled back, committed ones kept.
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return removeProgram(program)
  }
  while ((await isThere(join(folder, 'postmaster.pid'))) && (await isAlive(pid)))
    await setTimeout(50)
  await removeProgram(program)
}

/** The folder of the program that works on the data, by the command it was started with. */
async function startedFrom(folder: string): Promise<string | null> {
  const command = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(() => '')
  const postgres = command.slice(0, command.indexOf(' "'))
  return postgres === '' ? null : dirname(dirname(postgres))
}

async function removeProgram(folder: string | null): Promise<void> {
  if (folder !== null && isProgramPlace(folder)) await rm(folder, { recursive: true, force: true })
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

/** The lines of postmaster.pid, the server’s state in the eighth; none without a server. */
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

import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { program, startedProgram, stopProgram } from './started-program.js'

let folder: string
let data: string
let running: ChildProcess | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-start-'))
  await chmod(folder, 0o711)
  data = join(folder, 'data')
})
afterAll(async () => {
  if (running) await stop(running, 'SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

it('starts in an empty folder, stops cleanly, and starts again on the same data, after kill -9 too', async () => {
  const first = await started()
  expect(await status(`${first.address}/ready`)).toBe(200)
  for (const page of ['/health', '/ready', '/sign-in'])
    expect((await fetch(`${first.address}${page}`, { method: 'HEAD' })).status).toBe(200)
  expect(await status(first.link)).toBe(200)
  expect(await stop(first.process, 'SIGTERM')).toBe(0)

  const second = await started()
  const database = await postmaster()
  await stop(second.process, 'SIGKILL')

  const third = await started()
  expect(await postmaster()).toBe(database)
  expect(await status(third.link)).toBe(200)
  expect(await command(['audit', 'verify', '--data', data])).toMatchObject({
    code: 0,
    output: expect.stringContaining('none changed, removed or inserted') as string,
  })
  expect(await status(`${third.address}/ready`)).toBe(200)
  expect(await stop(third.process, 'SIGINT')).toBe(0)
  await expect(postmaster()).rejects.toThrow('ENOENT')
})

it('brings its database back when that ends by itself', async () => {
  const app = await started()
  const database = await postmaster()
  process.kill(Number(database), 'SIGKILL')
  await expect.poll(() => postmaster().catch(() => database)).not.toBe(database)
  await expect.poll(() => status(`${app.address}/ready`)).toBe(200)
  expect(await status(app.link)).toBe(200)
  expect(await stop(app.process, 'SIGTERM')).toBe(0)
})

it('starts again after its database and itself were killed, though nobody took note of the end', async () => {
  const first = await started()
  await stop(first.process, 'SIGKILL')
  // Re-attached: no longer its parent, it cannot take note when the database ends.
  const second = await started()
  process.kill(Number(await postmaster()), 'SIGKILL')
  await stop(second.process, 'SIGKILL')
  const third = await started()
  expect(await status(`${third.address}/ready`)).toBe(200)
  expect(await stop(third.process, 'SIGTERM')).toBe(0)
})

it('is backed up while it runs, encrypted and signed, and restored into another folder', async () => {
  const app = await started()
  const file = join(folder, 'backup.age')
  const other = ['--data', join(folder, 'other')]
  const key = (name: string) => join(folder, 'keys', name)
  expect(await command(['backup-keys', join(folder, 'keys')])).toMatchObject({ code: 0 })
  const closed = [
    `--encrypt-to=${key('backup-recipient.txt')}`,
    `--sign-with=${key('backup-signing-key.pem')}`,
  ]
  expect(await command(['backup', file, ...closed, '--data', data])).toMatchObject({
    code: 0,
    output: `${file} is written.\n`,
  })
  expect(
    await command(['backup', join(folder, 'none', 'x'), ...closed, '--data', data]),
  ).toMatchObject({ code: 2, output: expect.stringContaining('ENOENT') as string })
  expect(await status(`${app.address}/ready`)).toBe(200)
  await stop(app.process, 'SIGTERM')
  const opened = [
    `--identity=${key('backup-identity.txt')}`,
    `--signed-by=${key('backup-signing-key.pub.pem')}`,
  ]
  const plain = join(folder, 'backup.gz')
  await command(['backup', plain, '--data', data])
  expect(await command(['restore', plain, ...opened, ...other])).toMatchObject({
    code: 2,
    output: expect.stringContaining('The backup is not signed') as string,
  })
  expect(await command(['restore', file, ...opened, '--check'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('as it was written, made by inspectorate') as string,
  })
  expect(await command(['restore', file, ...opened, ...other])).toMatchObject({
    code: 0,
    output: expect.stringContaining('The audit trail is whole') as string,
  })
  expect(await command(['restore', join(folder, 'nothing.gz'), ...other])).toMatchObject({
    code: 2,
    output: expect.stringContaining('ENOENT') as string,
  })
})

it('says what is wrong when it cannot start', async () => {
  expect(await command(['--host', '0.0.0.0', '--data', data])).toMatchObject({
    code: 2,
    output: expect.stringContaining('TRUSTED_PROXY') as string,
  })
})

/** The app in the folder of these tests. */
async function started() {
  const app = await startedProgram(data)
  running = app.process
  return app
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  running = undefined
  return stopProgram(child, signal)
}

function command(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args])
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('close', (code) => resolve({ code, output }))
  })
}

async function status(url: string): Promise<number> {
  return (await fetch(url)).status
}

/** The process id of the database. */
async function postmaster(): Promise<string> {
  return (await readFile(join(data, 'database', 'postmaster.pid'), 'utf8')).split('\n')[0]!
}

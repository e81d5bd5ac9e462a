// Does what deploy/Dockerfile says without a container engine, in a folder, as far as that goes: the commands of its
// first stage on the files of the repository, then the command of its last on what was copied, as a user who may change
// none of it, on a PostgreSQL of its own. Ends with 1 when something of it does not work. From the root, after
// nothing: npx -y pnpm@10.34.9 image
//
// Not tried: the images that it is built from, and what else only an engine has (the file system, the network).
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDockerfile } from './read-dockerfile.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [build, run] = readDockerfile(readFileSync(join(root, 'deploy/Dockerfile'), 'utf8'))
const place = mkdtempSync(join(tmpdir(), 'inspectorate-image-'))
const [source, app] = [join(place, 'src'), join(place, 'app')]
execFileSync('chmod', ['755', place])
mkdirSync(source)

let database
try {
  for (const { keyword, says } of build.instructions)
    if (keyword === 'COPY') copyRepository()
    else if (keyword === 'RUN') step(says)
  const [from] = run.instructions
    .find(({ keyword }) => keyword === 'COPY')
    .says.split(' ')
    .filter((word) => !word.startsWith('--'))
  cpSync(join(source, from.replace(/^\/src\//, '')), app, {
    recursive: true,
    verbatimSymlinks: true,
  })
  console.log(`It takes ${megabytesOf(app)} MB.`)
  database = await ownDatabase()
  await tryApp(database.url)
} finally {
  await database?.stop()
  rmSync(place, { recursive: true, force: true })
}

function copyRepository() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const left = readFileSync(join(root, 'deploy/Dockerfile.dockerignore'), 'utf8').split('\n')
  for (const file of files.split('\0').filter(Boolean)) {
    if (left.some((one) => file === one || file.startsWith(`${one}/`))) continue
    mkdirSync(dirname(join(source, file)), { recursive: true })
    cpSync(join(root, file), join(source, file))
  }
}

function step(command) {
  console.log(`> ${command}`)
  execFileSync('sh', ['-c', command], {
    cwd: source,
    env: { ...process.env, CI: 'true', TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A server of the app’s own kind, which the image leaves out: from what was built here. */
async function ownDatabase() {
  const { embeddedServer } = await import(join(source, 'apps/admin/dist/server/embedded-server.js'))
  return embeddedServer(join(place, 'database'), 'a password of this try only')
}

async function tryApp(url) {
  const port = await freePort()
  const words = (keyword) =>
    JSON.parse(run.instructions.find((one) => one.keyword === keyword).says.replace(/^.*?\[/s, '['))
  const command = [...words('ENTRYPOINT'), ...words('CMD'), '--port', String(port)]
  const [user] = run.instructions
    .find(({ keyword }) => keyword === 'USER')
    .says.split(':')
    .map(Number)
  const as = process.getuid?.() === 0 ? { uid: user, gid: user } : {}
  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    SESSION_SECRET: 'a secret of this try, which is long enough',
    TRUSTED_PROXY: '127.0.0.1',
  }
  const start = (args) =>
    spawn(process.execPath, args.slice(1), { cwd: app, env: environment, stdio: 'inherit', ...as })
  const before = filesOf(app)
  const child = start(command)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await answered(`http://127.0.0.1:${port}/ready`, child)
    const health = words('HEALTHCHECK').map((word) => word.replace(':3000', `:${port}`))
    await ends(start(health), 'the health check', 0)
    const nowhere = join(place, 'none', 'x')
    await ends(start([...words('ENTRYPOINT'), 'backup', nowhere]), 'a backup to nowhere', 2)
    child.kill('SIGTERM')
    const code = await ended
    if (code !== 0) throw new Error(`SIGTERM ended it with ${code}`)
  } finally {
    child.kill('SIGKILL')
  }
  if (filesOf(app) !== before) throw new Error('it wrote where it is read-only')
  console.log('It starts, is ready, is healthy, and stops.')
}

async function answered(address, child) {
  while (child.exitCode === null) {
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it ended before it was ready')
}

async function ends(child, what, expected) {
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== expected) throw new Error(`${what} ended with ${code}, expected ${expected}`)
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

function filesOf(folder) {
  return execFileSync('find', [folder, '-printf', '%P %s %T@\n'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
}

function megabytesOf(folder) {
  return Math.round(
    Number.parseInt(execFileSync('du', ['-sk', folder], { encoding: 'utf8' })) / 1e3,
  )
}

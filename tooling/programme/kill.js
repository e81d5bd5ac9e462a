// Ends `programme add`, then `programme export`, ten times each at random moments and says whether going on gives the
// same bytes as one run: node tooling/programme/kill.js RECORDS [PART]. Takes the built command.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [records, part = '20'] = process.argv.slice(2)
const command = fileURLToPath(new URL('../../apps/cli/bin/inspectorate.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'inspectorate-kill-'))
const formats = 'html,docx,xlsx,ods,csv,json,parquet'

const isSame = [
  // It goes on where it was ended: a quarter of the time is most of what is left, sooner or later.
  await endsTheSame('add', (name) => ['add', join(folder, name), records, '--part', part], 1 / 4),
  await endsTheSame(
    'export',
    (name) => ['export', join(folder, 'add-whole'), '--out', join(folder, name), '--to', formats],
    1,
  ),
].every(Boolean)
rmSync(folder, { recursive: true })
process.exitCode = isSame ? 0 : 1

/** Runs a command whole, and ends it ten times at moments within a share of the time that it took. */
async function endsTheSame(what, argsFor, share) {
  const [whole, ended] = [`${what}-whole`, `${what}-ended`]
  const argsOf = (name) => [command, 'programme', ...argsFor(name)]
  const start = performance.now()
  run(argsOf(whole))
  const time = (performance.now() - start) * share
  let [kills, same] = [0, true]
  // What has come to its end is compared, and made anew.
  const begin = () => {
    same &&= contentOf(whole) === contentOf(ended)
    rmSync(join(folder, ended), { recursive: true })
  }
  while (kills < 10) {
    if (!(await isDone(argsOf(ended), Math.random() * time))) kills += 1
    else begin()
  }
  run(argsOf(ended))
  begin()
  console.log(`${what}: ended ${kills} times, ${same ? 'the same bytes' : 'OTHER BYTES'}`)
  return same
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${args.slice(1).join(' ')} ended with ${status}`)
}

/** Whether it came to its end before it was killed; by itself it ends well. */
function isDone(args, after) {
  return new Promise((resolve, reject) => {
    const one = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const timer = setTimeout(() => one.kill('SIGKILL'), after)
    one.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (code !== null && code !== 0)
        reject(new Error(`${args.slice(1).join(' ')} ended with ${code}`))
      else resolve(signal === null)
    })
  })
}

/** Of every file, what is hidden too: nothing half written may stay. */
function contentOf(name) {
  const hash = createHash('sha256')
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path.slice(join(folder, name).length)).update(readFileSync(path))
  return hash.digest('hex')
}

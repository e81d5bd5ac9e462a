// Ends `programme add` ten times at random moments and says whether going on gives the same bytes as one run:
// node tooling/programme/kill-add.js RECORDS [PART]. Takes the built command.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [records, part = '20'] = process.argv.slice(2)
const command = fileURLToPath(new URL('../../apps/cli/bin/inspectorate.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'inspectorate-kill-'))
const add = (name) => [command, 'programme', 'add', join(folder, name), records, '--part', part]

const start = performance.now()
spawnSync(process.execPath, add('whole'), { stdio: 'inherit' })
const whole = performance.now() - start
let killed = 0
let same = true
while (killed < 10) {
  if (!(await isDone(add('killed'), (Math.random() * whole) / 4))) killed += 1
  else begin()
}
spawnSync(process.execPath, add('killed'), { stdio: 'inherit' })
begin()
console.log(`ended ${killed} times: ${same ? 'the same bytes' : 'OTHER BYTES'}`)
rmSync(folder, { recursive: true })
process.exitCode = same ? 0 : 1

/** What has come to its end is compared, and added anew. */
function begin() {
  same &&= contentOf('whole') === contentOf('killed')
  rmSync(join(folder, 'killed'), { recursive: true })
}

/** Whether it came to its end before it was killed. */
function isDone(args, after) {
  return new Promise((resolve) => {
    const one = spawn(process.execPath, args, { stdio: 'ignore' })
    const timer = setTimeout(() => one.kill('SIGKILL'), after)
    one.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}

function contentOf(name) {
  const hash = createHash('sha256')
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path.slice(join(folder, name).length)).update(readFileSync(path))
  return hash.digest('hex')
}

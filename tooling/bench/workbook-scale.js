// A large workbook, written three ways, each as a process of its own: our exporter, XlsxWriter in
// constant memory (needs python3 with xlsxwriter), and the bare sheet XML through zlib as the limit.
// Needs a build. node tooling/bench/workbook-scale.js [cases] [questions]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [cases = '50000', questions = '120'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'workbook-scale-'))
const here = import.meta.dirname
const python = spawnSync('/usr/bin/python3', ['-c', 'import xlsxwriter']).status === 0
const contestants = [
  ['our exporter', process.execPath, [join(here, 'workbook-scale/exporter.js')]],
  ['bare XML through zlib', process.execPath, [join(here, 'workbook-scale/bare.js')]],
  ...(python
    ? [['XlsxWriter', '/usr/bin/python3', [join(here, 'workbook-scale/with-xlsxwriter.py')]]]
    : []),
]
if (!python) console.log('XlsxWriter is not installed: left out.')
try {
  const results = contestants.map(([name, command, args]) => {
    const file = join(folder, 'out.xlsx')
    const start = process.hrtime.bigint()
    const memory = execFileSync(command, [...args, cases, questions, file], {
      encoding: 'utf8',
    }).trim()
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    return { name, seconds, memory: Number(memory), size: statSync(file).size }
  })
  const bare = results.find(({ name }) => name.startsWith('bare'))
  console.log(`${cases} cases × ${questions} questions`)
  for (const { name, seconds, memory, size } of results)
    console.log(
      `${name}: ${seconds.toFixed(1)} s (${(seconds / bare.seconds).toFixed(2)} × the limit), peak ${Math.round(memory / 1024)} MB, file ${(size / 1e6).toFixed(1)} MB`,
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

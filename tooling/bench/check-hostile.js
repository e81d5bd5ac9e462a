// The check of 100,000 characters of each of many kinds of text, each in a process of its own: CPU seconds
// (of all its threads, the collection of garbage too) and peak memory. Needs a build.
// node tooling/bench/check-hostile.js [characters] [words of a pattern’s name]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { patterns } from './check-hostile/patterns.js'
import { sampleRecord } from './report-speed/sample-report.js'

const most = { seconds: 2, megabytes: 300 }
const [characters = '100000', ...words] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'check-hostile-'))
let over = 0
try {
  const record = join(folder, 'record.json')
  writeFileSync(record, JSON.stringify(sampleRecord(join(import.meta.dirname, '../..'))))
  for (const name of Object.keys(patterns).filter((one) => one.includes(words.join(' ')))) {
    const measured = execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'check-hostile/check-one.js'), record, name, characters],
      { encoding: 'utf8' },
    )
    const { seconds, megabytes, findings } = JSON.parse(measured)
    const isOver = seconds > most.seconds || megabytes > most.megabytes
    if (isOver) over += 1
    console.log(
      `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${name}: ${findings} findings${isOver ? '  OVER' : ''}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${over} over ${most.seconds} s or ${most.megabytes} MB`)
process.exitCode = over === 0 ? 0 : 1

// The Word report of the sample: our command as a whole process and warm, beside docxtemplater and
// pandoc on a document of the same text. Needs a build; pandoc is left out where it is not installed.
// node tooling/bench/report-speed.js [runs]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markdownOf, templateOf, textsOf } from './report-speed/same-text.js'
import { sampleReport } from './report-speed/sample-report.js'

const runs = Number(process.argv[2] ?? 7)
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'report-speed-'))
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const milliseconds = (run) => {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e6
}
try {
  const report = sampleReport(root)
  writeFileSync(join(folder, 'report.md'), markdownOf(report))
  writeFileSync(join(folder, 'data.json'), JSON.stringify({ blocks: textsOf(report) }))
  writeFileSync(join(folder, 'template.docx'), await templateOf())
  const node = (...args) => execFileSync(process.execPath, args, { stdio: 'pipe' })
  const contestants = {
    'our command, whole process': () =>
      node(
        join(root, 'apps/cli/bin/inspectorate.js'),
        'export',
        join(root, 'examples/portsmouth-2023/inspection.json'),
        '--format',
        'docx',
        '--out',
        folder,
      ),
    'docxtemplater, whole process': () =>
      node(join(import.meta.dirname, 'report-speed/with-docxtemplater.js'), folder),
    ...(spawnSync('pandoc', ['--version']).status === 0
      ? {
          'pandoc, whole process': () =>
            execFileSync(
              'pandoc',
              ['--toc', join(folder, 'report.md'), '-o', join(folder, 'pandoc.docx')],
              { stdio: 'pipe' },
            ),
        }
      : {}),
  }
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let run = 0; run <= runs; run++)
    for (const [name, contestant] of Object.entries(contestants)) {
      const time = milliseconds(contestant)
      if (run > 0) times[name].push(time)
    }
  console.log(`${textsOf(report).length} paragraphs and cells; median of ${runs} runs in turn`)
  for (const [name, values] of Object.entries(times))
    console.log(`${name}: ${median(values).toFixed(0)} ms`)
  const warm = JSON.parse(
    node(join(import.meta.dirname, 'report-speed/warm.js'), root, folder, String(runs)).toString(),
  )
  console.log(
    `our exporter, first and then warm in one process: ${warm.first.toFixed(0)} ms, ${warm.warm.toFixed(0)} ms`,
  )
  console.log(
    `docxtemplater, first and then warm in one process: ${warm.templaterFirst.toFixed(0)} ms, ${warm.templaterWarm.toFixed(0)} ms`,
  )
  console.log(
    `sizes: ours ${statSync(join(folder, 'portsmouth-2023.docx')).size} bytes, docxtemplater ${statSync(join(folder, 'templater.docx')).size} bytes`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

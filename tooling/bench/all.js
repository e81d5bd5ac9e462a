// Every aim of speed beside its peer, in one run. Needs a build; pandoc and python3 with xlsxwriter are named where
// they are not installed. node tooling/bench/all.js [rounds] [--small], or npx -y pnpm@10.34.9 bench
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { command, longNarrative, manyCases, manyInspections, root, sample } from './all/inputs.js'
import { inTurns, isHere, median, nodeRunOf, runOf } from './all/run.js'
import { pages } from './page-size/pages.js'
import { sizeOfPage } from './page-size/size-of-page.js'
import { markdownOf } from './report-speed/same-text.js'
import { sampleReport } from './report-speed/sample-report.js'

const [, , ...args] = process.argv
const rounds = Number(args.find((one) => /^\d+$/.test(one)) ?? 5)
const small = args.includes('--small')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const file = join(sample, 'inspection.json')
const out = join(folder, 'out')
const here = import.meta.dirname
const node = (...of) => runOf(process.execPath, of)
const ours = (...of) => node(command, ...of)
const exported = (format) => ours('export', file, '--format', format, '--out', out)
const rows = []
const row = (work, measured, ratio, aim) => {
  rows.push({ work, measured, ratio, aim })
  console.log(`${work}: ${measured}${ratio === '' ? '' : `; ${ratio}`} (aim: ${aim})`)
}
const ms = (value) => `${Math.round(value)} ms`
const seconds = ({ cpu, wall, peak }) =>
  `${(wall / 1000).toFixed(1)} s (${(cpu / 1000).toFixed(1)} s of CPU), ${Math.round(peak)} MB`
const times = (a, b) => `${(a / b).toFixed(1)} ×`

try {
  console.log(
    `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}; medians of ${rounds} rounds in turn`,
  )
  writeFileSync(join(folder, 'report.md'), markdownOf(sampleReport(root)))
  const hasPandoc = isHere('pandoc', ['--version'])
  const hasXlsxWriter = isHere('python3', ['-c', 'import xlsxwriter'])
  if (!hasPandoc) console.log('pandoc is not installed: its rows have no peer.')
  if (!hasXlsxWriter) console.log('XlsxWriter is not installed: its rows have no peer.')
  const xlsxWriter = join(here, 'workbook-scale/with-xlsxwriter.py')
  const whole = inTurns(rounds, {
    node: () => node('-e', '0'),
    four: () => exported('docx,xlsx,html,json'),
    docx: () => exported('docx'),
    xlsx: () => exported('xlsx'),
    pdf: () => nodeRunOf(folder, [command, 'export', file, '--format', 'pdf', '--out', out]),
    rate: () => ours('rate', file),
    check: () => ours('check', file),
    ...(hasPandoc && {
      pandoc: () =>
        runOf('pandoc', ['--toc', join(folder, 'report.md'), '-o', join(folder, 'p.docx')]),
    }),
    ...(hasXlsxWriter && {
      xlsxwriter: () => runOf('python3', [xlsxWriter, '41', '120', join(folder, 'x.xlsx')]),
    }),
  })
  const { node: nothing, four, docx, xlsx, pdf, rate, check, pandoc, xlsxwriter } = whole
  row('node -e 0, CPU', ms(nothing.cpu), '', 'the unit')
  const peers =
    pandoc && xlsxwriter
      ? `; wall ${ms(four.wall)} beside ${ms(pandoc.wall + xlsxwriter.wall)} of pandoc and XlsxWriter`
      : ''
  row(
    'all four, whole process, CPU',
    ms(four.cpu),
    `${times(four.cpu, nothing.cpu)} node -e 0${peers}`,
    '≤ 12 ×, and less wall time',
  )
  row(
    'docx, whole process, CPU',
    ms(docx.cpu),
    pandoc ? `${times(docx.cpu, pandoc.cpu)} pandoc (${ms(pandoc.cpu)})` : 'no pandoc here',
    '≤ 3 ×',
  )
  row(
    'xlsx, whole process, CPU',
    ms(xlsx.cpu),
    xlsxwriter
      ? `${times(xlsx.cpu, xlsxwriter.cpu)} XlsxWriter with 41 × 120 answers (${ms(xlsxwriter.cpu)})`
      : 'no XlsxWriter here',
    '≤ 4 ×',
  )
  row('pdf, whole process', seconds(pdf), `${times(pdf.cpu, nothing.cpu)} node -e 0`, '≤ 1 s')
  row(
    'rate, whole process, CPU',
    ms(rate.cpu),
    `${times(rate.cpu, nothing.cpu)} node -e 0`,
    '≤ 3 ×',
  )
  row(
    'check, whole process, CPU',
    ms(check.cpu),
    `${times(check.cpu, nothing.cpu)} node -e 0`,
    '≤ 7 ×',
  )
  for (const [format, aim, other = ''] of [
    ['docx', '≤ 60 ms'],
    ['html', '≤ 3 ms'],
    ['pdf', '≤ 150 ms'],
    ['pdf', 'no aim', 'other'],
  ]) {
    const warm = Array.from({ length: 3 }, () =>
      Number(
        execFileSync(process.execPath, [join(here, 'all/warm.js'), format, other], {
          encoding: 'utf8',
        }),
      ),
    )
    row(`${format} warm${other && ', another report'}`, `${median(warm).toFixed(1)} ms`, '', aim)
  }
  const cases = small ? 5_000 : 50_000
  const book = inTurns(
    1,
    Object.fromEntries(
      ['exporter', 'bare'].map((name) => [
        name,
        () =>
          runOf(process.execPath, [
            join(here, `workbook-scale/${name}.js`),
            String(cases),
            '120',
            join(folder, 'big.xlsx'),
          ]),
      ]),
    ),
  )
  row(
    `workbook ${cases} × 120, CPU`,
    `${(book.exporter.cpu / 1000).toFixed(1)} s`,
    `${times(book.exporter.cpu, book.bare.cpu)} bare XML through zlib at the same level (${(book.bare.cpu / 1000).toFixed(1)} s)`,
    '≤ 1.5 ×',
  )
  const many = manyCases(join(folder, 'cases'), cases)
  row(
    `check, ${cases} cases`,
    seconds(nodeRunOf(folder, [command, 'check', many])),
    '',
    '≤ 4 s, 400 MB',
  )
  row(
    `rate, ${cases} cases`,
    seconds(nodeRunOf(folder, [command, 'rate', many])),
    '',
    'memory by the columns',
  )
  row(
    `export --working, ${cases} cases`,
    seconds(
      nodeRunOf(folder, [command, 'export', many, '--working', '--format', 'xlsx', '--out', out]),
    ),
    '',
    '≤ 10 s',
  )
  const words = small ? 65_000 : 650_000
  const long = longNarrative(join(folder, 'long'), words)
  row(
    `narrative of ${words} words, docx`,
    seconds(nodeRunOf(folder, [command, 'export', long, '--format', 'docx', '--out', out])),
    '',
    '≤ 6 s, 400 MB',
  )
  const files = manyInspections(join(folder, 'many'), small ? 30 : 100)
  const few = files.slice(0, files.length / 5)
  const [less, more] = [few, files].map((some) =>
    nodeRunOf(folder, [command, 'export', ...some, '--format', 'html', '--out', out]),
  )
  row(
    `${files.length} inspections in one export, html`,
    seconds(more),
    `${((more.peak - less.peak) / (files.length - few.length)).toFixed(2)} MB for each more than ${few.length}`,
    'constant',
  )
  const tallied = execFileSync(process.execPath, [join(here, 'tally.js'), '50000'], {
    encoding: 'utf8',
  })
  row('tally over columns', /columns: ([\d.]+ ns an answer)/.exec(tallied)[1], '', '≤ 3 ns')
  const { brotli } = await sizeOfPage(pages['a page that rates'])
  row('core with zod, brotli', `${(brotli / 1000).toFixed(1)} kB`, '', '≤ 36 kB')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n| work | here | beside | aim |\n| --- | --- | --- | --- |`)
for (const { work, measured, ratio, aim } of rows)
  console.log(`| ${work} | ${measured} | ${ratio} | ${aim} |`)

// One measurement in a process of its own: seconds and peak memory of a built checkout.
// node measure.js <checkout> <what> <cases> <questions>
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rowOf } from '../workbook-scale/rows.js'

const [checkout, what, cases, questions] = [
  process.argv[2],
  process.argv[3],
  Number(process.argv[4]),
  Number(process.argv[5]),
]
const load = (name) => import(pathToFileURL(join(checkout, 'packages', name, 'dist/index.js')).href)
const ids = Array.from({ length: questions }, (_, i) => `q${i}`)
const answers = ['yes', 'no', 'na']
const answerOf = (i, q) => answers[(i * 7 + q) % 3]
const groupsOf = (i) => ({ site: `s${i % 4}`, sex: i % 3 ? 'man' : 'woman' })
const caseOf = (i) => ({
  id: `case-${i}`,
  characteristics: groupsOf(i),
  answers: Object.fromEntries(ids.map((id, q) => [id, answerOf(i, q)])),
})
const casesOf = () => Array.from({ length: cases }, (_, i) => caseOf(i))

/** Each gives what to time, and what its result has to be the same in. */
const contestants = {
  async 'tally of cases'() {
    const { tally } = await load('core')
    const all = casesOf()
    return () => tally(all).questions
  },
  async 'tally of columns'() {
    const { columnsOf, tallyColumns } = await load('core')
    const columns = columnsOf(casesOf())
    return () => tallyColumns(columns).questions
  },
  async import() {
    const { readTable, readAnswers, planImport } = await load('intake')
    const columns = {
      questions: ids.map((id) => ({ id, label: id, text: id })),
      characteristics: [
        { id: 'site', label: 'Site', values: [0, 1, 2, 3].map((n) => named(`s${n}`)) },
        { id: 'sex', label: 'Sex', values: ['man', 'woman'].map(named) },
      ],
    }
    const lines = Array.from({ length: cases }, (_, i) =>
      [`case-${i}`, ...Object.values(groupsOf(i)), ...ids.map((_, q) => answerOf(i, q))].join(),
    )
    const bytes = Buffer.from([['case', 'site', 'sex', ...ids].join(), ...lines].join('\n'))
    return () => {
      const table = valueOf(readTable(bytes, 'cases.csv', []))
      const read = valueOf(readAnswers(table, columns))
      const { added, rejected } = planImport([], read, columns)
      return { added, rejected: rejected.length }
    }
  },
  async workbook() {
    const { xlsxExporter } = await load('exporter-xlsx')
    const exporter = xlsxExporter()
    return async () => {
      const view = workbookView()
      const hash = createHash('sha256')
      for await (const chunk of exporter.render(view, exporter.options.parse({}), {}))
        hash.update(chunk)
      return hash.digest('hex')
    }
  },
}

function named(id) {
  return { id, label: id }
}

function valueOf(parsed) {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues?.[0]))
  return parsed.value
}

function workbookView() {
  async function* rows() {
    for (let row = 0; row < cases; row++) yield rowOf(row, questions)
  }
  const column = (key) => ({ key, header: key, type: 'text', width: 16 })
  const text = 'Large'
  return {
    kind: 'workbook',
    meta: {
      id: 'large',
      title: text,
      shortTitle: text,
      subtitle: '',
      description: text,
      subject: text,
      keywords: [],
      language: 'en-GB',
      publisher: text,
      published: '2026-01',
      publishedText: 'January 2026',
      service: text,
      framework: { id: 'x', title: 'X' },
      state: 'published',
    },
    sheets: [
      {
        id: 'cases',
        name: 'Cases',
        title: 'Cases',
        introduction: ['One table.'],
        tables: [{ name: 'cases', columns: ['case', ...ids].map(column), rows: rows() }],
      },
    ],
    names: [],
  }
}

const run = await contestants[what]()
// The first run compiles; of those that take long it is all that is timed.
const runs = what.startsWith('tally') ? 5 : 1
const times = []
let result
for (let i = 0; i < runs; i++) {
  const start = process.cpuUsage()
  result = await run()
  const { user, system } = process.cpuUsage(start)
  times.push((user + system) / 1e6)
}
console.log(
  JSON.stringify({
    seconds: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)],
    megabytes: process.resourceUsage().maxRSS / 1024,
    result: createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, 12),
  }),
)

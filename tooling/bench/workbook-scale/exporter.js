import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { xlsxExporter } from '@inspectorate/exporter-xlsx'
import { rowOf } from './rows.js'

const [cases, questions, file] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]
async function* rows() {
  for (let row = 0; row < cases; row++) yield rowOf(row, questions)
}
const column = (key) => ({ key, header: key, type: 'text', width: 16 })
const view = {
  kind: 'workbook',
  meta: {
    id: 'large',
    title: 'Large',
    shortTitle: 'Short title',
    subtitle: '',
    description: 'Large',
    subject: 'Large',
    keywords: [],
    language: 'en-GB',
    publisher: 'Test',
    published: '2026-01',
    publishedText: 'January 2026',
    service: 'Large',
    framework: { id: 'x', title: 'X' },
    state: 'published',
  },
  sheets: [
    {
      id: 'cases',
      name: 'Cases',
      title: 'Cases',
      introduction: ['One table.'],
      tables: [
        {
          name: 'cases',
          columns: ['case', ...Array.from({ length: questions }, (_, i) => `q${i}`)].map(column),
          rows: rows(),
        },
      ],
    },
  ],
  names: [],
}
const exporter = xlsxExporter()
const out = createWriteStream(file)
for await (const chunk of exporter.render(view, exporter.options.parse({}), {}))
  if (!out.write(chunk)) await once(out, 'drain')
out.end()
await once(out, 'close')
console.log(process.resourceUsage().maxRSS)

// Time of one report in a process that has made some: node warm.js docx|html
import { performance } from 'node:perf_hooks'
import { docxExporter } from '@inspectorate/exporter-docx'
import { htmlExporter } from '@inspectorate/exporter-html'
import { sampleReport } from '../report-speed/sample-report.js'
import { median } from './run.js'

const exporter = process.argv[2] === 'docx' ? docxExporter() : htmlExporter()
const view = sampleReport(new URL('../../..', import.meta.url).pathname)
const options = exporter.options.parse({})
const times = []
for (let run = 0; run < 30; run++) {
  const begun = performance.now()
  for await (const chunk of exporter.render(view, options, {})) void chunk
  times.push(performance.now() - begun)
}
console.log(median(times.slice(10)))

// Time of one report in a process that has made some: node warm.js docx|html|pdf [other]. With “other” each has texts
// that no other has, as nothing of a report before then helps.
import { performance } from 'node:perf_hooks'
import { docxExporter } from '@inspectorate/exporter-docx'
import { htmlExporter } from '@inspectorate/exporter-html'
import { pdfExporter } from '@inspectorate/exporter-pdf'
import { sampleReport } from '../report-speed/sample-report.js'
import { median } from './run.js'

const [, , format, other] = process.argv
const exporter = { docx: docxExporter, html: htmlExporter, pdf: pdfExporter }[format]()
const view = sampleReport(new URL('../../..', import.meta.url).pathname)
const options = exporter.options.parse({})
const times = []
for (let run = 0; run < 30; run++) {
  const report = other ? otherThan(view, run) : view
  const begun = performance.now()
  for await (const chunk of exporter.render(report, options, {})) void chunk
  times.push(performance.now() - begun)
}
console.log(median(times.slice(10)))

function otherThan(view, run) {
  return JSON.parse(JSON.stringify(view), (_, value) =>
    value?.kind === 'text' ? { ...value, value: `${value.value} ${run}` } : value,
  )
}

import { docxExporter } from '@inspectorate/exporter-docx'
import { sampleReport } from './sample-report.js'
import { fill } from './with-docxtemplater.js'

const [root, folder, runs] = process.argv.slice(2)
const report = sampleReport(root)
const exporter = docxExporter()
const render = async () => {
  for await (const chunk of exporter.render(report, exporter.options.parse({}), {}))
    if (chunk.length === 0) throw new Error('empty')
}
const time = async (run) => {
  const start = process.hrtime.bigint()
  await run()
  return Number(process.hrtime.bigint() - start) / 1e6
}
const medianOf = async (run) => {
  const times = []
  for (let i = 0; i < Number(runs); i++) times.push(await time(run))
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}
const first = await time(render)
const warm = await medianOf(render)
const templaterFirst = await time(() => fill(folder))
const templaterWarm = await medianOf(() => fill(folder))
console.log(JSON.stringify({ first, warm, templaterFirst, templaterWarm }))

import { docxExporter } from '@inspectorate/exporter-docx'
import { contentsPages } from './contents-pages.js'
import { houses, houseTemplate } from './house-templates.js'
import { reportsToLayOut } from './reports.js'

/** Every report in our own style and in that of each house, with the pages that its contents print. */
export async function layOutAll() {
  const templates = [
    ['ours', undefined],
    ...(await Promise.all(
      Object.entries(houses).map(async ([name, house]) => [name, await houseTemplate(house)]),
    )),
  ]
  const all = []
  for (const [report, view] of Object.entries(reportsToLayOut()))
    for (const [style, template] of templates) {
      // Caladea, which LibreOffice takes for Cambria, is narrower: over a long text that is pages.
      if (report === 'random' && style === 'cambria') continue
      const docx = await renderDocx(view, template)
      all.push({ name: `${report}, ${style}`, docx, entries: contentsPages(docx) })
    }
  return all
}

/** Pages are written down of reports whose text stays: the second sample grows with what the rules can say. */
export function isRecorded(name) {
  return !name.startsWith('riverside-home-care')
}

async function renderDocx(view, template) {
  const exporter = docxExporter()
  const options = exporter.options.parse(template ? { template } : {})
  const chunks = []
  for await (const chunk of exporter.render(view, options, {})) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

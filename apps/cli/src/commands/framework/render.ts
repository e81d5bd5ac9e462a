import { rulesReport } from '@inspectorate/publication/standards'
import { exitCodes } from '../../process/exit-codes.js'
import { exportFault } from '../../formats/export-fault.js'
import { loadExporters } from '../../formats/exporters.js'
import type { Output } from '../../process/output.js'
import { writeFiles } from '../../write/write-files.js'
import { readRules } from './read-rules.js'

const formats = ['html', 'docx']

/** `framework render RULES --out DIR`: the standards as a document to read, for the web and for Word. */
export async function frameworkRenderCommand(
  idOrFile: string,
  { out }: { out: string },
  output: Output,
): Promise<number> {
  const report = rulesReport(await readRules(idOrFile))
  const exporters = await loadExporters(formats, [])
  const pending = formats.flatMap((id) => {
    const exporter = exporters.get(id)
    if (exporter.view !== 'report') return []
    const options: unknown = exporter.options.parse({})
    return {
      name: `${report.meta.id}${exporter.extension}`,
      bytes: () => exporter.render(report, options, {}),
    }
  })
  const written = await writeFiles(out, pending).catch((error: unknown) => {
    throw exportFault(out, error)
  })
  for (const { path, size } of written) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  return exitCodes.done
}

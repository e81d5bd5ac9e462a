import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { renderView } from '@inspectorate/publication/exporter'
import { reportForEditing } from '@inspectorate/pull'
import { exportFault } from '../formats/export-fault.js'
import { exporterOptions, templateIn, type ExporterFlags } from '../formats/exporter-options.js'
import { loadExporters } from '../formats/exporters.js'
import { tellTemplate } from '../formats/tell-template.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { placeInPart, readInspection } from '../read/read-inspection.js'
import { writeFiles, type PendingFile } from '../write/write-files.js'

export interface ExportForEditingOptions extends Pick<ExporterFlags, 'template'> {
  readonly out: string
  readonly format?: string
  readonly framework?: string
  /** Whether what `check` finds stands in it as comments. */
  readonly comments?: boolean
}

/** `export FILE… --for-editing`: a Word draft of each report, which `pull` reads back. */
export async function exportForEditingCommand(
  files: readonly string[],
  { out, format = 'docx', template, framework, comments = true }: ExportForEditingOptions,
  output: Output,
): Promise<number> {
  if (format !== 'docx')
    throw new UnusableInput('--for-editing', [
      { code: 'invalid-value', path: [], found: `--format ${format}`, expected: 'docx' },
    ])
  const exporter = (await loadExporters(['docx'], [])).get('docx')
  const flags = template === undefined ? {} : { template }
  const settings = await exporterOptions([exporter], flags)
  await tellTemplate(template, templateIn(settings), output)
  const options = settings.get('docx')
  const pending: PendingFile[] = []
  for (const file of files) {
    const { origins, ...framed } = await readInspection(file, framework)
    const findings = comments ? checkInspection(rateForPublication(framed)) : []
    const report = reportForEditing(framed, findings)
    if (!report.ok)
      throw new UnusableInput(
        file,
        report.issues.map((issue) => placeInPart(issue, origins)),
      )
    const { view, editing } = report.value
    pending.push({
      name: `${view.meta.id}-for-editing.docx`,
      bytes: () =>
        renderView(exporter, { report: view } as Parameters<typeof renderView>[1], {
          ...(options as object),
          editing,
        }),
    })
  }
  const written = await writeFiles(out, pending).catch((error: unknown) => {
    throw exportFault(out, error)
  })
  for (const { path, size } of written) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  return exitCodes.done
}

import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import { exporterOptions, templateIn } from '../formats/exporter-options.js'
import { tellTemplate } from '../formats/tell-template.js'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { readViews } from '../read/read-views.js'

export interface CheckPagesOptions {
  readonly json?: boolean
  /** A house template: its fonts and margins make other pages. */
  readonly template?: string
  readonly framework?: string
}

/** `check FILE --layout`: the pages of the Word report as a publishing team goes through them. */
export async function checkPagesCommand(
  file: string,
  { json, template, framework }: CheckPagesOptions,
  output: Output,
): Promise<number> {
  const { checkLayout, docxExporter } = await import('@inspectorate/exporter-docx')
  const exporter = docxExporter()
  const views = await readViews(
    file,
    { cases: false },
    output,
    framework === undefined ? {} : { framework },
  )
  const settings = await exporterOptions([exporter], template === undefined ? {} : { template })
  await tellTemplate(template, templateIn(settings), output)
  const report = await bytesOf(renderView(exporter, views, settings.get(exporter.id)))
  const { pages, findings, doubts } = checkLayout(report)
  if (json) printJson(output, { pages, findings, doubts })
  else {
    for (const { page, text } of findings) output.out(`page ${page}: ${text}`)
    output.out(
      findings.length === 0
        ? `${pages} pages: nothing to look at`
        : `${pages} pages, ${findings.length} to look at`,
    )
    if (doubts.length > 0)
      output.err(`Word may break pages elsewhere: ${doubts.join(', ')} could not be measured`)
  }
  return findings.length === 0 ? exitCodes.done : exitCodes.findings
}

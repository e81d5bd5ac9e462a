import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import type { Framework } from '@inspectorate/core'
import { compareWordReports, readWordReport, type WordReport } from '@inspectorate/provenance'
import { buildViews, linkWorkbook, rateForPublication } from '@inspectorate/publication'
import { checkAddedText } from './check-added-text.js'
import { exitCodes } from '../process/exit-codes.js'
import { exporterOptions, type ExporterFlags } from '../formats/exporter-options.js'
import { loadExporters } from '../formats/exporters.js'
import { printJson, type Output } from '../process/output.js'
import { checkedClaim, wordReportChange } from '../print/word-report-change.js'
import { readBytes } from '../read/read-bytes.js'
import { placeInPart, readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../process/unusable-input.js'

/** A file that has less than this of the report’s paragraphs is another document. */
const leastCommon = 0.2

export interface VerifyReportOptions extends Pick<ExporterFlags, 'template' | 'firmness'> {
  readonly against: string
  readonly framework?: string
  readonly json?: boolean
}

/** `verify REPORT --against INSPECTION`: what an editor changed in a Word report since it was exported. */
export async function verifyReportCommand(
  report: string,
  { against, json, framework: instead, ...flags }: VerifyReportOptions,
  output: Output,
): Promise<number> {
  const { origins, ...framed } = await readInspection(against, instead)
  const views = buildViews(rateForPublication(framed), { cases: false })
  if (!views.ok)
    throw new UnusableInput(
      against,
      views.issues.map((issue) => placeInPart(issue, origins)),
    )
  const exporter = (await loadExporters(['docx'], [])).get('docx')
  const options = (await exporterOptions([exporter], flags)).get('docx')
  const found = readReport(await readBytes(report), report, framed.framework)
  const beside = linkWorkbook(views.value, workbooksLinked(found, views.value.report.meta.id))
  const bytes = await bytesOf(renderView(exporter, beside, options))
  const expected = readReport(bytes, 'docx', framed.framework)
  const { changes, lines, common } = compareWordReports(expected, found)
  if (common < lines * leastCommon) throw notOurs(report, lines, common)
  const checked = await checkAddedText(framed, changes)
  if (json) printJson(output, checked)
  else if (changes.length === 0)
    output.out(
      `${found.figures.length} figures and ${lines} paragraphs and table rows are as the inspection gives them, with their links, charts, notes and properties.`,
    )
  else
    for (const change of checked) {
      output.out(wordReportChange(change))
      for (const finding of change.check ?? []) output.out(checkedClaim(finding))
    }
  return changes.length === 0 ? exitCodes.done : exitCodes.findings
}

/** Formats of the data workbook that a report links to: it was exported beside one, or without. */
function workbooksLinked({ lines }: WordReport, id: string) {
  const addresses = new Set(
    [...lines.body, ...lines.footnotes].flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ links }) => links.map(({ address }) => address)),
    ),
  )
  const linked = (['.xlsx', '.ods'] as const).filter((extension) =>
    addresses.has(encodeURIComponent(`${id}${extension}`)),
  )
  return linked.map((extension) => ({ view: 'workbook', extension }) as const)
}

function readReport(bytes: Uint8Array, file: string, framework: Framework): WordReport {
  const part = framework.report.find((one) => one.part === 'recommendations')
  const recommendations = part?.part === 'recommendations' ? part.title : ''
  const report = readWordReport(bytes, { recommendations })
  if (report.ok) return report.value
  throw new UnusableInput(file, report.issues)
}

function notOurs(file: string, lines: number, common: number): UnusableInput {
  return new UnusableInput(file, [
    {
      code: 'wrong-form',
      path: [],
      found: `a document with ${common} of the report’s ${lines} paragraphs`,
      expected: 'the Word report of this inspection, exported and saved as .docx since',
    },
  ])
}

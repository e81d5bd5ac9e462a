import { programmeReport, programmeWorkbook } from '@inspectorate/programme'
import { checkWorkbook } from '@inspectorate/publication/exporter'
import type { AnyExporter, ReportView, WorkbookView } from '@inspectorate/publication'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { loadExporters } from '../../formats/exporters.js'
import { exporterOptions, type ExporterFlags } from '../../formats/exporter-options.js'
import { exportFault } from '../../formats/export-fault.js'
import type { OpenedProgramme } from '../../programme/open-programme.js'
import { openSource, type ProgrammeSource } from '../../programme/open-source.js'
import { openData } from '../../programme/open-data.js'
import { narrativeFindings, narrativeOrigins } from '../../programme/programme-narrative.js'
import { settingsFile } from '../../programme/store-paths.js'
import { withSameFigures } from '../../programme/with-same-figures.js'
import { servicesPages } from '../../services/services-pages.js'
import { findingsText } from '../../print/findings-text.js'
import { wordIssues } from '../../print/word-issues.js'
import { writeFiles, type PendingFile } from '../../write/write-files.js'

/** What a programme can be written as. */
export const programmeFormats = ['html', 'docx', 'pdf', 'xlsx', 'ods', 'csv', 'json', 'parquet']

/** Those with text. */
const reports = ['html', 'docx', 'pdf']

export interface ExportProgrammeOptions extends Pick<ExporterFlags, 'font'> {
  readonly out: string
  readonly to: string
}

/** `programme export FOLDER --out DIR --to …`: the annual report, the data of all services, and open data; all or none. */
export async function exportProgrammeCommand(
  source: ProgrammeSource,
  { out, to, ...flags }: ExportProgrammeOptions,
  output: Output,
): Promise<number> {
  const wanted = formatsIn(to)
  const opened = await openSource(source)
  if (wanted.some((one) => reports.includes(one)) && (await heldBack(opened, output)))
    return exitCodes.findings
  const files = await programmeFiles(opened, wanted, flags)
  const written = await writeFiles(out, files).catch((error: unknown) => {
    throw exportFault(out, error)
  })
  for (const { path, issues } of opened.faulty)
    for (const line of wordIssues(path, issues, 3)) output.err(line)
  for (const { path, size } of written) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  return exitCodes.done
}

/** The files of some formats, each made when its bytes are asked for. */
export async function programmeFiles(
  { programme, settings: about, places }: OpenedProgramme,
  wanted: readonly string[],
  flags: Pick<ExporterFlags, 'font'>,
): Promise<PendingFile[]> {
  const exporters = await loadExporters(
    wanted.filter((one) => one !== 'json' && one !== 'parquet'),
    [],
  )
  const options = await exporterOptions(exporters.list, flags)
  const rendered = (exporter: AnyExporter) => bytesOf(exporter, options.get(exporter.id), views)
  let report: ReportView | undefined
  let workbook: WorkbookView | undefined
  const views = {
    report: () => (report ??= programmeReport(programme, about, places)),
    workbook: () => {
      if (!workbook) checkWorkbook((workbook = programmeWorkbook(programme, about)))
      return workbook
    },
  }
  return [
    ...exporters.list.map((exporter) => ({
      name: `${about.id}${exporter.extension}`,
      bytes: () =>
        exporter.view === 'report'
          ? withSameFigures(exporter.id, rendered(exporter), views.report)
          : rendered(exporter),
    })),
    ...(wanted.includes('html')
      ? servicesPages(programme, about).map(({ name, text }) => ({
          name,
          bytes: () => once(text()),
        }))
      : []),
    ...(wanted.includes('json')
      ? [{ name: `${about.id}.json`, bytes: () => once(jsonOf(views.workbook())) }]
      : []),
    ...(wanted.includes('parquet') ? openData(programme, about) : []),
  ]
}

/** Whether the narrative holds the report back, told: a draft only by what cannot be printed. */
async function heldBack(opened: OpenedProgramme, output: Output): Promise<boolean> {
  const { settings } = opened
  const findings = (await narrativeFindings(opened)).filter(
    ({ blocks }) => blocks === 'export' || (blocks !== null && settings.published !== undefined),
  )
  if (findings.length === 0) return false
  output.err(findingsText(settingsFile, narrativeOrigins(settings), findings))
  output.err('Nothing was written: what programme check finds in the narrative holds it back.')
  return true
}

function bytesOf(
  exporter: AnyExporter,
  options: unknown,
  views: { report(): ReportView; workbook(): WorkbookView },
): AsyncIterable<Uint8Array> {
  if (exporter.view === 'report') return exporter.render(views.report(), options, {})
  if (exporter.view === 'workbook') return exporter.render(views.workbook(), options, {})
  throw new Error(`${exporter.id} renders records`)
}

/** Every table of the workbook, with its columns’ keys. */
function jsonOf({ meta, sheets }: WorkbookView): string {
  const tables = sheets.flatMap(({ tables: all }) => all)
  const about = JSON.stringify({
    title: meta.title,
    publisher: meta.publisher,
    published: meta.published,
  })
  const lines = tables.map(
    ({ name, columns, rows }) =>
      `${JSON.stringify(name)}: [\n${(rows as readonly (readonly unknown[])[])
        .map((row) =>
          JSON.stringify(Object.fromEntries(columns.map(({ key }, at) => [key, plain(row[at])]))),
        )
        .join(',\n')}\n]`,
  )
  return `{"format":"inspectorate/programme-data","version":1,"about":${about},"tables":{\n${lines.join(',\n')}\n}}\n`
}

/** A cell for programs: a value, or null where there is none. */
function plain(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('missing' in cell) return null
  if ('href' in cell) return cell.href
  if ('value' in cell) return cell.value
  return 'text' in cell ? cell.text : null
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}

function formatsIn(to: string): string[] {
  const wanted = [...new Set(to.split(',').map((one) => one.trim()))]
  const strange = wanted.find((one) => !programmeFormats.includes(one))
  if (strange === undefined) return wanted
  throw new UnusableInput('--to', [
    {
      code: 'invalid-value',
      path: [],
      found: JSON.stringify(strange),
      expected: programmeFormats.join(', '),
    },
  ])
}

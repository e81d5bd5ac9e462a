import { renderView } from '@inspectorate/publication/exporter'
import { linkWorkbook, type AnyExporter, type RenderContext } from '@inspectorate/publication'
import { exitCodes } from '../process/exit-codes.js'
import { exportFault } from '../formats/export-fault.js'
import { exporterOptions, templateIn, type ExporterFlags } from '../formats/exporter-options.js'
import { disclosureOf, tellDisclosure, writeReasons, type Disclosure } from '../print/disclosure.js'
import { formats, loadExporters, usualFormats } from '../formats/exporters.js'
import { type Output } from '../process/output.js'
import { readViews } from '../read/read-views.js'
import { tellTemplate } from '../formats/tell-template.js'
import { loadThirdPartyExporters } from '../formats/third-party-exporter.js'
import { UnusableInput } from '../process/unusable-input.js'
import { workbookChoices } from '../formats/workbook-choices.js'
import { writeFiles, type PendingFile } from '../write/write-files.js'

export interface ExportOptions extends ExporterFlags {
  readonly out: string
  /** Ids with commas between; all of ours when not given. */
  readonly format?: string
  /** Modules of exporters of a third party. */
  readonly exporter?: readonly string[]
  /** Counts below it are hidden in the workbook; zero hides none. */
  readonly suppress?: number
  /** Where to write why each hidden value is hidden. */
  readonly reasons?: string
  /** Marked as drafts, whatever their state. */
  readonly draft?: boolean
  /** Used in place of the inspections’ own. */
  readonly framework?: string
}

/** `export FILE… --out DIR`: the publications of each inspection. */
export async function exportCommand(
  files: readonly string[],
  options: ExportOptions,
  output: Output,
): Promise<number> {
  const written = await exportFiles(files, options, output)
  for (const { path, size } of written) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  return exitCodes.done
}

/** Writes the publications of each inspection, all or none; what there is to tell of them goes to `err`. */
export async function exportFiles(
  files: readonly string[],
  options: ExportOptions,
  output: Output,
): Promise<readonly { readonly path: string; readonly size: number }[]> {
  const others = await loadThirdPartyExporters(options.exporter)
  const wanted = wantedFormats(options.format, others)
  const exporters = await loadExporters(wanted, others)
  const settings = await exporterOptions(wanted.map(exporters.get), options)
  await tellTemplate(options.template, templateIn(settings), output)
  const choices = workbookChoices(options)
  const hasWorkbook = wanted.some((id) => exporters.get(id).view === 'workbook')
  if (options.reasons !== undefined && !hasWorkbook)
    throw new UnusableInput('--reasons', [
      {
        code: 'wrong-form',
        path: [],
        found: wanted.join(','),
        expected: 'a format with the data workbook: only there are values hidden',
      },
    ])
  const disclosures: Disclosure[] = []
  const told: string[] = []
  const names = new Set<string>()
  let unread: unknown
  // One inspection after the other: none is held once its publications are written.
  async function* publications(): AsyncGenerator<PendingFile, void, void> {
    for (const file of files) {
      const views = await readViews(file, choices, output, options).catch((error: unknown) => {
        unread = error
        throw error
      })
      if (hasWorkbook) {
        const disclosure = disclosureOf(views)
        tellDisclosure(disclosure, { ...output, err: (line) => told.push(line) })
        if (options.reasons !== undefined) disclosures.push(disclosure)
      }
      const linked = linkWorkbook(views, wanted.map(exporters.get))
      for (const id of wanted) {
        const exporter = exporters.get(id)
        const name = `${views.report.meta.id}${exporter.extension}`
        if (names.has(name)) throw idUsedTwice(file, views.report.meta.id)
        names.add(name)
        yield {
          name,
          bytes: () => renderView(exporter, linked, settings.get(id), progress(output, name)),
        }
      }
    }
  }
  const written = await writeFiles(options.out, publications()).catch((error: unknown) => {
    throw error === unread ? error : exportFault(options.out, error)
  })
  for (const line of told) output.err(line)
  if (options.reasons !== undefined) await writeReasons(options.reasons, disclosures)
  return written
}

function idUsedTwice(file: string, id: string): UnusableInput {
  return new UnusableInput(file, [
    {
      code: 'duplicate-id',
      path: ['id'],
      found: JSON.stringify(id),
      expected: 'an id of its own: it names the output files',
    },
  ])
}

function wantedFormats(format: string | undefined, others: readonly AnyExporter[]): string[] {
  const known = [...formats, ...others.map(({ id }) => id)]
  const wanted =
    format === undefined
      ? [...usualFormats, ...others.map(({ id }) => id)]
      : format.split(',').map((one) => one.trim())
  const strange = wanted.find((one) => !known.includes(one))
  if (strange !== undefined)
    throw new UnusableInput('--format', [
      {
        code: 'invalid-value',
        path: [],
        found: JSON.stringify(strange),
        expected: known.join(', '),
      },
    ])
  return [...new Set(wanted)]
}

function progress({ isTerminal, err }: Output, name: string): RenderContext {
  if (!isTerminal) return {}
  err(`Writing ${name}`)
  return {}
}

import {
  buildViews,
  rateForPublication,
  type AnyExporter,
  type RenderContext,
  type Views,
} from '@inspectorate/publication'
import { parseWith } from '@inspectorate/core'
import { exitCodes } from '../exit-codes.js'
import { defaultFormats, formats, loadExporters } from '../exporters.js'
import { type Output } from '../print/output.js'
import { warnOfChanges } from '../print/warn-of-changes.js'
import { placeInPart, readInspection } from '../read/read-inspection.js'
import { loadThirdPartyExporter } from '../third-party-exporter.js'
import { UnusableInput } from '../unusable-input.js'
import { writeFiles, type PendingFile } from '../write-files.js'

export interface ExportOptions {
  readonly out: string
  /** Ids with commas between; `defaultFormats` when not given. */
  readonly format?: string
  /** Modules of exporters of a third party. */
  readonly exporter?: readonly string[]
  readonly cases: boolean
}

/** `export FILE… --out DIR`: the publications of each inspection. */
export async function exportCommand(
  files: readonly string[],
  options: ExportOptions,
  output: Output,
): Promise<number> {
  const others = await Promise.all((options.exporter ?? []).map(loadThirdPartyExporter))
  const wanted = wantedFormats(options.format, others)
  const exporters = await loadExporters(wanted, others)
  const pending: PendingFile[] = []
  for (const file of files) {
    const views = await viewsOf(file, options, output)
    for (const id of wanted) {
      const exporter = exporters.get(id)
      const name = `${views.report.meta.id}${exporter.extension}`
      if (pending.some((one) => one.name === name))
        throw new UnusableInput(file, [
          {
            code: 'duplicate-id',
            path: ['id'],
            found: JSON.stringify(views.report.meta.id),
            expected: 'an id of its own: it names the output files',
          },
        ])
      pending.push({ name, bytes: () => render(exporter, views, progress(output, name)) })
    }
  }
  const written = await writeFiles(options.out, pending).catch((error: unknown) => {
    throw exportFault(options.out, error)
  })
  for (const { path, size } of written) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  return exitCodes.done
}

/** A fault of an exporter or of the disk, told as such; a bug keeps its stack. */
function exportFault(folder: string, error: unknown): unknown {
  if (error instanceof UnusableInput) return error
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : ''
  return new UnusableInput(folder, [
    {
      code: 'not-written',
      path: [],
      found: `${code}${error.message}`,
      expected: 'files that can be written',
    },
  ])
}

function wantedFormats(format: string | undefined, others: readonly AnyExporter[]): string[] {
  const theirs = others.map(({ id }) => id)
  const known = [...formats, ...theirs]
  const wanted =
    format === undefined
      ? [...defaultFormats, ...theirs]
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

async function viewsOf(file: string, { cases }: ExportOptions, output: Output): Promise<Views> {
  const framed = await readInspection(file)
  const rated = rateForPublication(framed)
  warnOfChanges(rated.ratings, framed.published, file, output)
  const views = buildViews(rated, { cases })
  if (!views.ok)
    throw new UnusableInput(
      file,
      views.issues.map((issue) => placeInPart(issue, framed.origins)),
    )
  return views.value
}

function render(
  exporter: AnyExporter,
  views: Views,
  context: RenderContext,
): AsyncIterable<Uint8Array> {
  const options = parseWith(exporter.options, {})
  if (!options.ok) throw new UnusableInput(`exporter ${exporter.id}`, options.issues)
  switch (exporter.view) {
    case 'report':
      return exporter.render(views.report, options.value, context)
    case 'workbook':
      return exporter.render(views.workbook, options.value, context)
    case 'record':
      return exporter.render(views.record, options.value, context)
  }
}

function progress({ isTerminal, err }: Output, name: string): RenderContext {
  if (!isTerminal) return {}
  err(`Writing ${name}`)
  return {}
}

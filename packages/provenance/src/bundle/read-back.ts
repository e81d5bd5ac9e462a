import type { Framework, Issue, Parsed } from '@inspectorate/core'
import { disagreements, type Disagreement } from '../figures/disagreements.js'
import type { Exporter, PrintedFigure } from '@inspectorate/publication'
import { readHtmlFigures } from '../html/read-html-figures.js'
import { readRecordFigures } from '../record/read-record-figures.js'
import { readPdfFigures } from '../pdf/read-pdf-figures.js'
import { readCsvFigures } from '../table/read-csv-figures.js'
import { readOdsFigures } from '../table/read-ods-figures.js'
import { readXlsxFigures } from '../table/read-xlsx-figures.js'
import { readDocxFigures } from '../word/read-docx-figures.js'
import type { BundleFile } from './bundle-file.js'

type Read = Parsed<readonly PrintedFigure[]>
type Reader = (bytes: Uint8Array, frameworks: readonly Framework[]) => Read | Promise<Read>

/** How the figures of each format are read back. */
const readers: Readonly<Record<string, Reader>> = {
  docx: readDocxFigures,
  html: readHtmlFigures,
  xlsx: readXlsxFigures,
  ods: readOdsFigures,
  csv: readCsvFigures,
  pdf: readPdfFigures,
  json: readRecordFigures,
}

/** Whether files of a format can be read back: by a reader of ours, or by one that its exporter brings. */
export function canReadBack({
  id,
  readFigures,
}: {
  readonly id: string
  readonly readFigures?: Exporter['readFigures'] | undefined
}): boolean {
  return Object.hasOwn(readers, id) || readFigures !== undefined
}

/** What reading the files of a bundle back gives. */
export interface ReadBack {
  /** Figures that are not the same in all files. */
  readonly disagreements: readonly Disagreement[]
  /** How many figures there are, each counted once. */
  readonly figures: number
}

/** Reads every file by a reader that does not know its exporter. A file that cannot be read, or whose format has no reader, cannot be sealed. */
export async function readBack(
  files: readonly BundleFile[],
  frameworks: readonly Framework[],
): Promise<
  | { readonly ok: true; readonly value: ReadBack }
  | { readonly ok: false; readonly file: string; readonly issues: readonly Issue[] }
> {
  const read: { name: string; figures: readonly PrintedFigure[] }[] = []
  for (const file of files) {
    const { name } = file
    const figures = await readFile(file, frameworks)
    if (!figures.ok) return { ok: false, file: name, issues: figures.issues }
    read.push({ name, figures: figures.value })
  }
  const references = read.flatMap(({ figures }) => figures.map(({ reference }) => reference))
  return {
    ok: true,
    value: { disagreements: disagreements(read), figures: new Set(references).size },
  }
}

async function readFile(
  { format, bytes, readFigures }: BundleFile,
  frameworks: readonly Framework[],
): Promise<Read> {
  if (Object.hasOwn(readers, format)) return readers[format]!(bytes, frameworks)
  return readFigures ? { ok: true, value: await readFigures(bytes) } : unknownFormat(format)
}

function unknownFormat(format: string): { ok: false; issues: Issue[] } {
  const expected = `a format that can be read back: ${Object.keys(readers).join(', ')}`
  return { ok: false, issues: [{ code: 'unsupported-file', path: [], found: format, expected }] }
}

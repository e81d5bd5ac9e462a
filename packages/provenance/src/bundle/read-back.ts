import type { Framework, Issue, Parsed } from '@inspectorate/core'
import { disagreements, type Disagreement } from '../figures/disagreements.js'
import type { ReadFigure } from '../figures/read-figure.js'
import { readHtmlFigures } from '../html/read-html-figures.js'
import { readRecordFigures } from '../record/read-record-figures.js'
import { readPdfFigures } from '../pdf/read-pdf-figures.js'
import { readCsvFigures } from '../table/read-csv-figures.js'
import { readOdsFigures } from '../table/read-ods-figures.js'
import { readXlsxFigures } from '../table/read-xlsx-figures.js'
import { readDocxFigures } from '../word/read-docx-figures.js'
import type { BundleFile } from './bundle-file.js'

type Read = Parsed<readonly ReadFigure[]>
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
  const read: { name: string; figures: readonly ReadFigure[] }[] = []
  for (const { name, format, bytes } of files) {
    const reader = Object.hasOwn(readers, format) ? readers[format] : undefined
    const figures = (await reader?.(bytes, frameworks)) ?? unknownFormat(format)
    if (!figures.ok) return { ok: false, file: name, issues: figures.issues }
    read.push({ name, figures: figures.value })
  }
  const references = read.flatMap(({ figures }) => figures.map(({ reference }) => reference))
  return {
    ok: true,
    value: { disagreements: disagreements(read), figures: new Set(references).size },
  }
}

function unknownFormat(format: string): { ok: false; issues: Issue[] } {
  const expected = `a format that can be read back: ${Object.keys(readers).join(', ')}`
  return { ok: false, issues: [{ code: 'unsupported-file', path: [], found: format, expected }] }
}

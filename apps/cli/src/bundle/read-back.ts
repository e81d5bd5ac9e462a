import type { Parsed } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import {
  disagreements,
  readCsvFigures,
  readDocxFigures,
  readHtmlFigures,
  readOdsFigures,
  readRecordFigures,
  readXlsxFigures,
  type Disagreement,
  type ReadFigure,
} from '@inspectorate/provenance'
import { UnusableInput } from '../unusable-input.js'
import type { BundleFile } from './bundle-file.js'

/** How the figures of each format are read back. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => Parsed<readonly ReadFigure[]>>> = {
  docx: readDocxFigures,
  html: readHtmlFigures,
  xlsx: readXlsxFigures,
  ods: readOdsFigures,
  csv: readCsvFigures,
  json: (bytes) => readRecordFigures(bytes, frameworks),
}

/** What reading the files of a bundle back gives. */
export interface ReadBack {
  /** Figures that are not the same in all files. */
  readonly disagreements: readonly Disagreement[]
  /** How many figures there are, each counted once. */
  readonly figures: number
}

/** Reads every file by a reader that does not know its exporter. A format without one cannot be sealed. */
export function readBack(files: readonly BundleFile[]): ReadBack {
  const read = files.map(({ name, format, bytes }) => {
    const reader = Object.hasOwn(readers, format) ? readers[format] : undefined
    if (!reader)
      throw new UnusableInput(name, [
        {
          code: 'unsupported-file',
          path: [],
          found: format,
          expected: `a format that can be read back: ${Object.keys(readers).join(', ')}`,
        },
      ])
    const figures = reader(bytes)
    if (!figures.ok) throw new UnusableInput(name, figures.issues)
    return { name, figures: figures.value }
  })
  const references = read.flatMap(({ figures }) => figures.map(({ reference }) => reference))
  return { disagreements: disagreements(read), figures: new Set(references).size }
}

import { guarded } from '@inspectorate/office'
import type { WorkbookCell } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { fileText } from './file-texts.js'

/** A cell as a field of a CSV record: numbers unrounded, text in quotes, missing values as `[z]`. */
export function csvField(cell: WorkbookCell): string {
  if (typeof cell === 'string') return quotedText(cell)
  if (typeof cell === 'number') return String(cell)
  return match(cell)
    .with({ missing: P.string }, ({ missing }) => `[${missing}]`)
    .with({ formula: P.string }, ({ value }) => String(value))
    .with({ share: P.number }, ({ share }) => String(share))
    .with({ sheet: P.string }, { href: P.string }, ({ text }) => quotedText(text))
    .exhaustive()
}

/** Text in quotes (RFC 4180), guarded against being run as a formula. */
export function quotedText(text: string): string {
  return `"${guarded(fileText(text)).replaceAll('"', '""')}"`
}

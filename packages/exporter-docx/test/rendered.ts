import type { ReportView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { strFromU8, unzipSync } from 'fflate'
import { docxExporter } from '../src/docx-exporter.js'

/** The report as a Word document. */
export function rendered(
  view: ReportView,
  options: { template?: Uint8Array; firmness?: boolean; editing?: object } = {},
): Promise<Uint8Array> {
  const exporter = docxExporter()
  return bytesOf(exporter.render(view, exporter.options.parse(options), {}))
}

/** The text of each part of a document, by name. */
export function textOfParts(bytes: Uint8Array): (name: string) => string {
  const parts = unzipSync(bytes)
  return (name) => {
    const part = parts[name]
    if (!part) throw new Error(`no ${name} among ${Object.keys(parts).join(', ')}`)
    return strFromU8(part)
  }
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Everything that `pattern` captures in a text, in order. */
export function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, one = '']) => one)
}

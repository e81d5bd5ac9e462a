import type { Parsed } from '@inspectorate/core'
import type { PrintedFigure, ReportView } from '@inspectorate/publication'
import { UnusableInput } from '../process/unusable-input.js'
import { wordDisagreement } from '../print/word-disagreement.js'

/** The bytes of a report, read back when all of them are there: one that prints other figures is not written. */
export async function* withSameFigures(
  format: string,
  bytes: AsyncIterable<Uint8Array>,
  report: () => ReportView,
): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) {
    chunks.push(chunk)
    yield chunk
  }
  const { disagreements } = await import('@inspectorate/provenance')
  const read = await figuresIn(format, new Uint8Array(Buffer.concat(chunks)))
  if (!read.ok) throw new UnusableInput(format, read.issues)
  const listed = report().figures.map(({ reference, text }) => ({ reference, text }))
  const others = disagreements([
    { name: format, figures: read.value },
    { name: 'the report', figures: listed },
  ])
  if (others.length > 0)
    throw new UnusableInput(
      format,
      [],
      ['It prints other figures:', ...others.map(wordDisagreement)],
    )
}

async function figuresIn(
  format: string,
  bytes: Uint8Array,
): Promise<Parsed<readonly PrintedFigure[]>> {
  const { readDocxFigures, readHtmlFigures, readPdfFigures } =
    await import('@inspectorate/provenance')
  if (format === 'docx') return readDocxFigures(bytes)
  return format === 'html' ? readHtmlFigures(bytes) : readPdfFigures(bytes)
}

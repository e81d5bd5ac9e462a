import { stopIfAborted } from '@inspectorate/publication/exporter'
import { InspectionError } from '@inspectorate/core'
import type { Exporter, ReportView } from '@inspectorate/publication'
import { finishDocument } from './finish/finish-document.js'
import { houseFamily, houseFonts } from './house-fonts.js'
import { PdfOptionsSchema, type PdfOptions } from './pdf-options.js'
import { directedFigures } from './prepare/directed-figures.js'
import { prepareView } from './prepare/prepare-view.js'
import { template } from './template/template.js'
import { familyOf } from './typst/family-of.js'
import { missingCharacters } from './typst/missing-characters.js'
import { compileTypst, prepareTypst, TypstFault } from './typst/typst-compiler.js'

/** The report as a tagged PDF, PDF/UA-1 unless an archive’s PDF/A-2a is asked for. */
export function pdfExporter(): Exporter<'report', PdfOptions> {
  return {
    id: 'pdf',
    view: 'report',
    mediaType: 'application/pdf',
    extension: '.pdf',
    options: PdfOptionsSchema,
    async *render(view, { pdfStandard, font, firmness }, context) {
      stopIfAborted(context, 'pdf')
      const families = [houseFamily, ...familiesOf(font)]
      const report = prepareView(view, { firmness, families })
      const job = {
        source: template,
        report: JSON.stringify(report),
        fonts: [...(await houseFonts()), ...font],
        standard: pdfStandard,
      }
      const pdf = await compileTypst(job, context.signal).catch((error: unknown) => {
        throw error instanceof TypstFault ? faultOf(error, view, families) : error
      })
      context.onProgress?.(1, 2)
      stopIfAborted(context, 'pdf')
      const finished = finishDocument(pdf, report, directedFigures(view))
      context.onProgress?.(2, 2)
      yield finished
    },
  }
}

/**
 * Begins to load the compiler of PDFs, so that the first report does not wait for it: for a program that is about to make
 * one. Does nothing where the compiler is missing, which `render` says.
 */
export async function preparePdf(): Promise<void> {
  prepareTypst(await houseFonts())
}

function familiesOf(fonts: readonly Uint8Array[]): string[] {
  return fonts.map((font, i) => {
    const family = familyOf(font)
    if (family === null)
      throw new InspectionError(
        'exporter-failed',
        `pdf: font ${i + 1} is not TrueType or OpenType`,
        {
          exporter: 'pdf',
        },
      )
    return family
  })
}

function faultOf(
  { message }: TypstFault,
  view: ReportView,
  families: readonly string[],
): InspectionError {
  const missing = missingCharacters(message, view)
  const characters = missing.map(
    ({ character, codePoints, words, heading }) =>
      `“${character}” (${codePoints}) in ${heading === null ? '' : `“${heading}”: `}“${words}”`,
  )
  return new InspectionError(
    'exporter-failed',
    missing.length === 0
      ? `pdf: ${message}`
      : `pdf: ${families.join(', ')} cannot print ${characters.join('; ')}. Give a font that can, by the option font`,
    { exporter: 'pdf', missing },
  )
}

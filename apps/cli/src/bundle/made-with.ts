import { basename } from 'node:path'
import type { BundleFile } from '@inspectorate/provenance'
import type { ExporterFlags } from '../formats/exporter-options.js'
import { sha256 } from '../read/sha256.js'

/** What publications may be given beside the inspection. */
export type PublicationFlags = Pick<ExporterFlags, 'template' | 'font' | 'pdfStandard'>

export type MadeWith = NonNullable<BundleFile['madeWith']>

/** What a format was given, as the manifest says it; undefined where it took nothing. */
export function madeWith(
  { template, font, pdfStandard }: PublicationFlags,
  taken: {
    readonly template?: Uint8Array
    readonly font?: readonly Uint8Array[]
    readonly pdfStandard?: string
  },
): MadeWith | undefined {
  const file = (path: string, bytes: Uint8Array) => ({
    name: basename(path),
    sha256: sha256(bytes),
  })
  const given: MadeWith = {
    ...(template !== undefined && taken.template
      ? { template: file(template, taken.template) }
      : {}),
    ...(font !== undefined && taken.font
      ? { font: font.map((path, i) => file(path, taken.font![i]!)) }
      : {}),
    ...(pdfStandard !== undefined && taken.pdfStandard ? { pdfStandard: taken.pdfStandard } : {}),
  }
  return Object.keys(given).length > 0 ? given : undefined
}

/** A file that a publication was made with, and what gives it again. */
export interface WantedFile {
  readonly flag: '--template' | '--font'
  readonly name: string
  readonly sha256: string
}

/** The files that a publication was made with and that were not given again. */
export function notGiven(sealed: MadeWith = {}, given: MadeWith = {}): WantedFile[] {
  const there = [given.template, ...(given.font ?? [])].map((file) => file?.sha256)
  return [
    ...(sealed.template ? [{ flag: '--template' as const, ...sealed.template }] : []),
    ...(sealed.font ?? []).map((font) => ({ flag: '--font' as const, ...font })),
  ].filter((wanted) => !there.includes(wanted.sha256))
}

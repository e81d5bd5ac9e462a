import { parseWith } from '@inspectorate/core'
import type { AnyExporter } from '@inspectorate/publication'
import { readBytes } from '../read/read-bytes.js'
import { UnusableInput } from '../process/unusable-input.js'

/** Options of exporters that the command line takes: each goes to the formats that know it. */
export interface ExporterFlags {
  /** A Word document whose styles, page, header and footer are used. */
  readonly template?: string
  /** HTML to place in another page. */
  readonly fragment?: boolean
  /** A workbook to work with rather than to publish. */
  readonly working?: boolean
  /** Which standard the PDF keeps to. */
  readonly pdfStandard?: string
  /** Fonts for characters that the PDF’s own lacks. */
  readonly font?: readonly string[]
  /** What would change each rating, in the report. */
  readonly firmness?: boolean
}

/** The parsed options of each exporter, by its id; a flag that no chosen format takes is a fault. */
export async function exporterOptions(
  exporters: readonly AnyExporter[],
  { template, fragment, working, pdfStandard, font, firmness }: ExporterFlags,
): Promise<Map<string, unknown>> {
  const given: Record<string, unknown> = {
    ...(fragment === undefined ? {} : { fragment }),
    ...(working === undefined ? {} : { working }),
    ...(firmness === undefined ? {} : { firmness }),
    ...(pdfStandard === undefined ? {} : { pdfStandard }),
    ...(font === undefined ? {} : { font: await Promise.all(font.map(readBytes)) }),
    ...(template === undefined ? {} : { template: await readBytes(template) }),
  }
  for (const flag of Object.keys(given))
    if (!exporters.some((exporter) => takes(exporter, flag)))
      throw new UnusableInput(asTyped(flag), [
        { code: 'wrong-form', path: [], found: asTyped(flag), expected: 'a format that takes it' },
      ])
  return new Map(
    exporters.map((exporter) => {
      const own = Object.fromEntries(
        Object.entries(given).filter(([flag]) => takes(exporter, flag)),
      )
      const options = parseWith<unknown>(exporter.options, own)
      if (!options.ok) throw new UnusableInput(`exporter ${exporter.id}`, options.issues)
      return [exporter.id, options.value]
    }),
  )
}

/** The template that was read, if one was given: a pipe can be read no second time. */
export function templateIn(settings: ReadonlyMap<string, unknown>): Uint8Array | undefined {
  for (const options of settings.values()) {
    const { template } = options as { readonly template?: unknown }
    if (template instanceof Uint8Array) return template
  }
  return undefined
}

/** `pdfStandard` as it is typed: `--pdf-standard`. */
function asTyped(flag: string): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function takes({ options }: AnyExporter, flag: string): boolean {
  return 'shape' in options && Object.hasOwn(options.shape as object, flag)
}

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseWith } from '@inspectorate/core'
import type { AnyExporter } from '@inspectorate/publication'
import * as z from 'zod'
import { UnusableInput } from '../process/unusable-input.js'

const isFunction = (value: unknown) => typeof value === 'function'

const ExporterSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  view: z.enum(['report', 'workbook', 'record']),
  mediaType: z.string().min(1),
  extension: z.string().regex(/^\.[a-z0-9.]+$/, 'an extension such as .odt'),
  options: z.looseObject({ safeParse: z.custom(isFunction, 'a zod schema') }),
  render: z.custom(isFunction, 'a function'),
})

/** An exporter from a module whose default export is one, or a function that makes one. */
export async function loadThirdPartyExporter(module: string): Promise<AnyExporter> {
  const target = /^[./]/.test(module) ? pathToFileURL(resolve(module)).href : module
  const loaded: unknown = await import(target).catch((error: unknown) => {
    throw new UnusableInput(module, [
      {
        code: 'unreadable-file',
        path: [],
        found: error instanceof Error ? error.message : String(error),
        expected: 'a module that can be loaded',
      },
    ])
  })
  const offered: unknown = (loaded as { default?: unknown }).default
  const exporter: unknown = typeof offered === 'function' ? (offered as () => unknown)() : offered
  const checked = parseWith(ExporterSchema, exporter)
  if (!checked.ok) throw new UnusableInput(module, checked.issues)
  return exporter as AnyExporter
}

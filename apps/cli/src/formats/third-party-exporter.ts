import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isInspectionError, parseWith, type Issue } from '@inspectorate/core'
import type { AnyExporter, PrintedFigure } from '@inspectorate/publication'
import * as z from 'zod'
import { formats } from './exporters.js'
import { UnusableInput } from '../process/unusable-input.js'

const isFunction = (value: unknown) => typeof value === 'function'

const ExporterSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  view: z.enum(['report', 'workbook', 'record']),
  mediaType: z.string().min(1),
  extension: z.string().regex(/^\.[a-z0-9.]+$/, 'an extension such as .odt'),
  options: z.looseObject({ safeParse: z.custom(isFunction, 'a zod schema') }),
  render: z.custom(isFunction, 'a function'),
  readFigures: z.custom(isFunction, 'a function').optional(),
})

const FiguresSchema = z.array(
  z.looseObject({ reference: z.string(), use: z.int().min(1).optional(), text: z.string() }),
)

/** Exporters of modules, each with an id of its own. */
export async function loadThirdPartyExporters(
  modules: readonly string[] = [],
): Promise<AnyExporter[]> {
  const exporters = await Promise.all(modules.map(loadThirdPartyExporter))
  const taken = new Set(formats)
  for (const [i, { id }] of exporters.entries()) {
    if (taken.has(id)) throw taking(modules[i]!, id, [...taken])
    taken.add(id)
  }
  return exporters
}

/** An exporter from a module whose default export is one, or a function that makes one. */
async function loadThirdPartyExporter(module: string): Promise<AnyExporter> {
  const isFile = existsSync(module)
  if (!isFile && /^[./]|\.[cm]?js$/.test(module))
    throw new UnusableInput(module, [
      {
        code: 'unreadable-file',
        path: [],
        found: 'no such file',
        expected: 'a module that can be loaded',
      },
    ])
  const target = isFile ? pathToFileURL(resolve(module)).href : module
  const loaded: unknown = await import(target).catch((error: unknown) => {
    throw theirs(module, error, {
      code: 'unreadable-file',
      expected: 'a module that can be loaded',
    })
  })
  const offered: unknown = (loaded as { default?: unknown }).default
  const exporter = typeof offered === 'function' ? made(module, offered as () => unknown) : offered
  const checked = parseWith(ExporterSchema, exporter)
  if (!checked.ok)
    throw new UnusableInput(module, checked.issues, [
      'What is loaded is the default export of the module: an exporter, or a function that makes one.',
    ])
  return withFaultsTold(module, exporter as AnyExporter)
}

function made(module: string, make: () => unknown): unknown {
  try {
    return make()
  } catch (error) {
    throw theirs(module, error)
  }
}

/** The exporter, whose faults are told as those of its module, with the stack that leads to them. */
function withFaultsTold(module: string, exporter: AnyExporter): AnyExporter {
  const { render, readFigures } = exporter as AnyExporter & { render: AnyRender }
  async function* told(...given: Parameters<AnyRender>): AsyncGenerator<Uint8Array> {
    try {
      yield* render.apply(exporter, given)
    } catch (error) {
      throw theirs(module, error)
    }
  }
  const read = async (bytes: Uint8Array): Promise<readonly PrintedFigure[]> => {
    const figures = await readFigures!(bytes).catch((error: unknown) => {
      throw theirs(module, error)
    })
    const checked = parseWith(FiguresSchema, figures)
    if (!checked.ok) throw new UnusableInput(module, checked.issues)
    return checked.value as readonly PrintedFigure[]
  }
  const wrapped = { ...exporter, render: told, ...(readFigures && { readFigures: read }) }
  return wrapped as AnyExporter
}

type AnyRender = (view: never, options: unknown, context: object) => AsyncIterable<Uint8Array>

/** A fault of somebody else’s code. One that it tells on purpose needs no stack. */
function theirs(
  module: string,
  error: unknown,
  {
    code = 'not-written',
    expected = 'an exporter without faults; this one is no part of Inspectorate',
  }: { readonly code?: Issue['code']; readonly expected?: string } = {},
): unknown {
  if (!(error instanceof Error)) return theirs(module, new Error(String(error)), { code, expected })
  const stack = isInspectionError(error) ? [] : (error.stack ?? '').split('\n')
  return new UnusableInput(module, [{ code, path: [], found: error.message, expected }], stack)
}

function taking(module: string, id: string, taken: readonly string[]): UnusableInput {
  const expected = `an id of its own: ${taken.join(', ')} are taken`
  return new UnusableInput(module, [
    { code: 'duplicate-id', path: ['id'], found: JSON.stringify(id), expected },
  ])
}

import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { inspectionAt } from './inspection-argument.js'
import { loadExporters, formats } from '../formats/exporters.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { readJsonFile } from '../read/read-json-file.js'
import { openFile } from '../system/open-file.js'

export interface OpenOptions {
  /** The id of a format. */
  readonly format?: string
}

/** For programs and archives: opened only when asked for. */
const notToLookAt = new Set(['json', 'csv'])
/** So many folders deep publications are looked for: `out`, or a bundle in it. */
const deepest = 2

/** `open [PLACE]`: the newest publication there, in the system’s own program for it. */
export async function openCommand(
  place: string,
  { format }: OpenOptions,
  output: Output,
): Promise<number> {
  const extensions = await extensionsOf(format)
  const info = await stat(place).catch(() => null)
  if (info === null)
    throw fault(place, 'no such file or folder', 'an inspection or its publications')
  const isPublication =
    info.isFile() && extensions.has(extname(place)) && extname(place) !== '.json'
  const path = isPublication ? place : await newest(place, info.isDirectory(), extensions)
  const wrong = await openFile(path)
  if (wrong !== null)
    throw fault(
      path,
      wrong,
      'a program that opens it: the file is there, and can be opened by hand',
    )
  output.out(path)
  return exitCodes.done
}

async function extensionsOf(format: string | undefined): Promise<ReadonlySet<string>> {
  if (format !== undefined && !formats.includes(format))
    throw fault('--format', JSON.stringify(format), formats.join(', '))
  const ids = format === undefined ? formats.filter((id) => !notToLookAt.has(id)) : [format]
  const exporters = await loadExporters(ids, [])
  return new Set(ids.map((id) => exporters.get(id).extension))
}

async function newest(
  place: string,
  isFolder: boolean,
  extensions: ReadonlySet<string>,
): Promise<string> {
  const file = isFolder ? join(place, 'inspection.json') : inspectionAt(place)
  const folder = isFolder ? place : dirname(file)
  // Beside an inspection lie workbooks to collect evidence in: its publications bear its id.
  const id = existsSync(file) ? await idOf(file) : null
  const found = (await filesIn(folder, deepest)).filter(
    (path) => extensions.has(extname(path)) && (id === null || isNamedAfter(path, id)),
  )
  const dated = await Promise.all(
    found.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })),
  )
  const last = dated.sort((one, other) => other.at - one.at || (one.path < other.path ? -1 : 1))[0]
  if (last) return last.path
  throw fault(
    place,
    `no publication${id === null ? '' : ` of ${id}`} (${[...extensions].join(', ')})`,
    `one there: inspectorate export ${place} --out ${join(folder, 'out')} writes them; or name the folder that they are in`,
  )
}

async function idOf(file: string): Promise<string | null> {
  const read = await readJsonFile(file)
  const id = typeof read === 'object' && read !== null && 'id' in read ? read.id : null
  return typeof id === 'string' ? id : null
}

function isNamedAfter(path: string, id: string): boolean {
  const name = basename(path, extname(path))
  return name === id || name === `${id}-for-editing`
}

async function filesIn(folder: string, deep: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries
      .filter(({ name }) => !/^(?:[.~]|node_modules$)/.test(name))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        if (!entry.isDirectory()) return [path]
        return deep === 0 ? [] : filesIn(path, deep - 1)
      }),
  )
  return found.flat()
}

function fault(file: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(file, [{ code: 'invalid-value', path: [], found, expected }])
}

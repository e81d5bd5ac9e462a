import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UnusableInput } from '../process/unusable-input.js'

/**
 * The files that may be records: those given, and every `.json` in folders given, in the order of their paths. In a
 * folder, files of other kinds are passed over (`isGiven` false), since bundles have manifests beside their record.
 */
export async function findRecords(
  given: readonly string[],
): Promise<{ readonly path: string; readonly isGiven: boolean }[]> {
  const found = new Map<string, boolean>()
  for (const path of given) {
    const info = await stat(path).catch(() => null)
    if (!info) throw missing(path)
    if (!info.isDirectory()) found.set(path, true)
    else for (const one of await jsonIn(path)) if (!found.has(one)) found.set(one, false)
  }
  return [...found]
    .map(([path, isGiven]) => ({ path, isGiven }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function jsonIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function missing(path: string): UnusableInput {
  return new UnusableInput(path, [
    {
      code: 'unreadable-file',
      path: [],
      found: 'no such file',
      expected: 'the record of a published inspection, or a folder of such',
    },
  ])
}

import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UnusableInput } from '../process/unusable-input.js'

/**
 * The inspection that a path means: its folder and a file of its narrative stand for it. Everything else is
 * left as it is, for whoever reads it to find fault with.
 */
export function inspectionAt(path: string): string {
  const info = statSync(path, { throwIfNoEntry: false })
  if (info?.isDirectory()) {
    const file = join(path, 'inspection.json')
    if (existsSync(file)) return file
    throw new UnusableInput(path, [
      {
        code: 'unreadable-file',
        path: [],
        found: 'a folder without inspection.json',
        expected: 'the folder of an inspection: inspectorate init begins one',
      },
    ])
  }
  const above = join(dirname(path), '..', 'inspection.json')
  return info && path.endsWith('.md') && existsSync(above) ? above : path
}

/** The same of several. */
export function inspectionsAt(path: string, before: readonly string[] = []): string[] {
  return [...before, inspectionAt(path)]
}

const accepted = 'an inspection, its folder or a section of its text; or a record exported earlier'

/** The argument of commands that read an inspection. */
export const inspectionArgument = ['<file>', accepted, inspectionAt] as const

/** The same of commands that people run in an inspection’s folder, which is meant when nothing is said. */
export const inspectionHere = [
  '[file]',
  'an inspection, its folder or a section of its text; the folder one is in when not given',
  inspectionAt,
] as const

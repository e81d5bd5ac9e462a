import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program of one of these names is, on the path or in places that systems put it; null when it is not here. */
export function findProgram(
  names: readonly string[],
  places: readonly string[] = [],
  path: string = process.env['PATH'] ?? '',
): string | null {
  const files = names.flatMap((name) => (process.platform === 'win32' ? [`${name}.exe`] : [name]))
  const found = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => files.map((name) => join(folder, name)))
  return [...found, ...places].find((one) => existsSync(one)) ?? null
}

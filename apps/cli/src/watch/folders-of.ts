import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** Cases within the inspection’s own file name no files, and there may be very many. */
const mostItems = 200

/**
 * The folders that hold an inspection’s files: its own, and those of every file and folder in it that its texts name. Read
 * from what stands in the file and not from what was understood, so that a fault is noticed to be mended too.
 */
export async function foldersOf(file: string): Promise<Set<string>> {
  const root = dirname(resolve(file))
  const names = new Set<string>()
  try {
    gather(JSON.parse(await readFile(file, 'utf8')), names)
  } catch {
    // Somebody is in the middle of it: the next save tells.
  }
  const folders = await Promise.all(
    [...names].map(async (name) => {
      const path = join(root, name)
      const info = path.startsWith(root + sep) ? await stat(path).catch(() => null) : null
      return info === null ? root : info.isDirectory() ? path : dirname(path)
    }),
  )
  return new Set([root, ...folders])
}

function gather(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length > 0 && value.length < 300 && !value.includes('\n')) names.add(value)
  } else if (Array.isArray(value)) for (const one of value.slice(0, mostItems)) gather(one, names)
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) gather(one, names)
}

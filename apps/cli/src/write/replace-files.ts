import { chmod, mkdtemp, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isSystemError, wordSystemError } from '../process/word-system-error.js'
import { UnusableInput } from '../process/unusable-input.js'

/** A file’s new content. */
export interface Replacement {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Replaces files whole or not at all: each is written to a temporary folder beside its place and flushed; only when all are
 * complete are they renamed into place, in order. A link stays a link, and permissions stay.
 */
export async function replaceFiles(files: readonly Replacement[]): Promise<void> {
  const ready: { folder: string; temporary: string; target: string; path: string }[] = []
  let current = ''
  try {
    for (const { path, content } of files) {
      current = path
      const target = await realpath(path).catch(() => path)
      const folder = await mkdtemp(join(dirname(target), '.writing-'))
      const temporary = join(folder, basename(target))
      ready.push({ folder, temporary, target, path })
      await writeWhole(temporary, content)
      const mode = await stat(target).then(
        (info) => info.mode & 0o777,
        () => undefined,
      )
      if (mode !== undefined) await chmod(temporary, mode)
    }
    for (const { temporary, target, path } of ready) {
      current = path
      await rename(temporary, target)
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UnusableInput(current, [
      {
        code: 'not-written',
        path: [],
        found: wordSystemError(error),
        expected: 'a file that can be written',
      },
    ])
  } finally {
    for (const { folder } of ready) await rm(folder, { recursive: true, force: true })
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

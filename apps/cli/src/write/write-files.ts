import { open, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A file to write: its name, and its bytes as they come. */
export interface PendingFile {
  readonly name: string
  bytes(): AsyncIterable<Uint8Array>
}

/**
 * Writes all files or none: each goes to a temporary folder inside `folder` first; only when all are
 * complete are they renamed into place. Returns their paths and sizes.
 */
export async function writeFiles(
  folder: string,
  files: readonly PendingFile[],
): Promise<{ path: string; size: number }[]> {
  await makeFolder(resolve(folder))
  const temporary = await mkdtemp(join(folder, '.writing-'))
  try {
    const sizes: number[] = []
    for (const file of files) sizes.push(await writeFile(join(temporary, file.name), file.bytes()))
    for (const file of files) await rename(join(temporary, file.name), join(folder, file.name))
    return files.map(({ name }, i) => ({ path: join(folder, name), size: sizes[i]! }))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Makes a folder and those above it. Node's own `recursive` never returns where a file system, such as /proc, refuses. */
export async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null)
  if (there?.isDirectory()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || there) throw error
  })
}

/** Writes one new file and waits until it is on the disk; returns its size in bytes. */
export async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(path, 'wx')
  let size = 0
  try {
    for await (const chunk of bytes) {
      await handle.write(chunk)
      size += chunk.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return size
}

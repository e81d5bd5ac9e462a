import { open, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { writingFolder } from './writing-folder.js'

/** A file to write: its name, and its bytes as they come. */
export interface PendingFile {
  readonly name: string
  bytes(): AsyncIterable<Uint8Array>
}

/**
 * Writes all files or none: each goes to a temporary folder inside `folder` as it comes, and only when
 * all are complete are they renamed into place. Nothing is made before the first file is there, and none is
 * held for longer than it is written. Returns their paths and sizes.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<PendingFile> | AsyncIterable<PendingFile>,
): Promise<{ path: string; size: number }[]> {
  const coming = inTurn(files)
  let next = await coming.next()
  await makeFolder(resolve(folder))
  const temporary = await writingFolder(folder)
  const written: { name: string; size: number }[] = []
  try {
    for (; !next.done; next = await coming.next()) {
      const { name } = next.value
      written.push({ name, size: await writeFile(join(temporary, name), next.value.bytes()) })
    }
    for (const { name } of written) await rename(join(temporary, name), join(folder, name))
    return written.map(({ name, size }) => ({ path: join(folder, name), size }))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function* inTurn<One>(
  all: Iterable<One> | AsyncIterable<One>,
): AsyncGenerator<One, void, void> {
  yield* all
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

import { chmod, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  manifestName,
  manifestText,
  type BundleFile,
  type Manifest,
} from '@inspectorate/provenance'
import { UnusableInput } from '../process/unusable-input.js'
import { makeFolder, writeFile, type PendingFile } from '../write/write-files.js'

/** A file to be written, and what the manifest says of it. */
export type PendingBundleFile = PendingFile &
  Pick<BundleFile, 'format' | 'mediaType' | 'readFigures' | 'madeWith'>

/**
 * Writes a new bundle whole or not at all: into a temporary folder, from which every file is read
 * back for `seal` to look at; when it gives a manifest, the folder gets its name. An existing bundle
 * is never written over. Null when `seal` gives none.
 */
export async function writeBundle(
  out: string,
  name: string,
  pending: readonly PendingBundleFile[],
  seal: (files: readonly BundleFile[]) => Promise<Manifest | null>,
): Promise<string | null> {
  const folder = join(out, name)
  if (await stat(folder).catch(() => null)) throw published(folder)
  await makeFolder(resolve(out))
  const temporary = await mkdtemp(join(out, '.publishing-'))
  try {
    const files: BundleFile[] = []
    for (const file of pending) {
      const path = join(temporary, file.name)
      await writeFile(path, file.bytes())
      const { bytes: _, ...about } = file
      files.push({ ...about, bytes: await readFile(path) })
    }
    const manifest = await seal(files)
    if (!manifest) return null
    await writeFile(join(temporary, manifestName), encoded(manifestText(manifest)))
    for (const file of [...pending.map((one) => one.name), manifestName])
      await chmod(join(temporary, file), 0o444)
    await chmod(temporary, 0o755)
    await rename(temporary, folder).catch((error: NodeJS.ErrnoException) => {
      // Someone else published the same meanwhile.
      throw error.code === 'ENOTEMPTY' || error.code === 'EEXIST' ? published(folder) : error
    })
    return folder
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function* encoded(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}

function published(folder: string): UnusableInput {
  return new UnusableInput(folder, [
    {
      code: 'not-written',
      path: [],
      found: 'a bundle published earlier',
      expected: 'a folder that is not there yet: bundles are never changed',
    },
  ])
}

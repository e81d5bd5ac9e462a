import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, parseManifest, type Manifest } from '@inspectorate/provenance'
import { readJsonFile } from '../read/read-json-file.js'
import { UnusableInput } from '../process/unusable-input.js'

/** The manifest of a bundle; a clear fault where the folder is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  const there = await lstat(folder).catch(() => null)
  if (!there?.isDirectory())
    throw new UnusableInput(folder, [
      {
        code: 'unreadable-file',
        path: [],
        found: there ? 'a file' : 'nothing',
        expected: 'the folder of a bundle; or an edited report, with --against its inspection',
      },
    ])
  const file = join(folder, manifestName)
  const manifest = parseManifest(await readJsonFile(file))
  if (!manifest.ok) throw new UnusableInput(file, manifest.issues)
  return manifest.value
}

import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from '@inspectorate/provenance'
import { UnusableInput } from '../process/unusable-input.js'

/** The folder of a bundle: the given one, or the only one in it, as `publish --out` leaves it. */
export async function findBundle(folder: string): Promise<string> {
  if (await isBundle(folder)) return folder
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const bundles: string[] = []
  for (const entry of entries)
    if (entry.isDirectory() && (await isBundle(join(folder, entry.name)))) bundles.push(entry.name)
  const [only, ...others] = bundles.toSorted()
  if (others.length > 0)
    throw new UnusableInput(folder, [
      {
        code: 'invalid-value',
        path: [],
        found: `${bundles.length} bundles, ${[only, ...others].join(', ')}`,
        expected: 'one of them',
      },
    ])
  return only === undefined ? folder : join(folder, only)
}

async function isBundle(folder: string): Promise<boolean> {
  const manifest = await lstat(join(folder, manifestName)).catch(() => null)
  return manifest?.isFile() ?? false
}

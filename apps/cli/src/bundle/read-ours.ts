import { frameworks } from '@inspectorate/frameworks'
import { readBack, type BundleFile, type ReadBack } from '@inspectorate/provenance'
import { UnusableInput } from '../process/unusable-input.js'

/** The figures of files by one of our frameworks. Throws `UnusableInput` for a file that cannot be read back. */
export async function readOurs(files: readonly BundleFile[]): Promise<ReadBack> {
  const read = await readBack(files, frameworks)
  if (!read.ok) throw new UnusableInput(read.file, read.issues)
  return read.value
}

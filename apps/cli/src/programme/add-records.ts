import { readFile } from 'node:fs/promises'
import { sha256 } from '../read/sha256.js'
import type { CandidateFile, OtherFile } from './read-batch.js'
import { readContents } from './read-store.js'

/** What is still to be done of the files that were given. */
export interface Remaining {
  readonly batches: readonly (readonly CandidateFile[])[]
  /** How many of the files are in the programme already. */
  readonly there: number
  /** Those looked at before that are no records. */
  readonly faulty: readonly OtherFile[]
  /** How many of those looked at before are of another kind. */
  readonly passedOver: number
}

/**
 * Which files are not in a programme yet, by their hashes, in batches of one size in their order. A batch is added
 * whole or not at all, so that what is left after a run that was ended falls into the very batches that it lacked.
 */
export async function remainingFiles(
  folder: string,
  files: readonly CandidateFile[],
  batchSize: number,
): Promise<Remaining> {
  const { entries, others } = await readContents(folder)
  const known = new Set(entries.map(({ record }) => record))
  const seen = new Map(others.map((one) => [one.sha256, one]))
  const left: CandidateFile[] = []
  const faulty: OtherFile[] = []
  const hashes = new Set<string>()
  let [there, passedOver] = [0, 0]
  for (const file of files) {
    const hash = sha256(await readFile(file.path))
    // The same record twice, such as one in its bundle and a copy of it.
    if (hashes.has(hash)) continue
    hashes.add(hash)
    const other = seen.get(hash)
    if (known.has(hash)) there += 1
    else if (!other || (other.issues.length === 0 && file.isGiven)) left.push(file)
    else if (other.issues.length > 0) faulty.push({ ...other, path: file.path })
    else passedOver += 1
  }
  const batches = Array.from({ length: Math.ceil(left.length / batchSize) }, (_, i) =>
    left.slice(i * batchSize, (i + 1) * batchSize),
  )
  return { batches, there, faulty, passedOver }
}

import { readFileSync } from 'node:fs'
import { isSystemError, wordSystemError } from '../process/word-system-error.js'
import { sha256 } from '../read/sha256.js'
import type { CandidateFile, FaultyFile } from './read-batch.js'
import { readContents } from './read-store.js'

/** A file that is not added, and why. */
export type Skipped =
  | 'there'
  /** The same as a file before it, such as a record in its bundle and a copy of it. */
  | 'same'
  | 'of another kind'
  /** No record, by what was found before, or not to be read. */
  | FaultyFile

/**
 * Files that are not in a programme yet, by their hashes, in batches of one size in their order; of the others it is
 * told why. Each is looked at when its batch is asked for. A batch is added whole or not at all, so that what is left after
 * a run that was ended falls into the very batches that it lacked.
 */
export async function* remainingBatches(
  folder: string,
  files: readonly CandidateFile[],
  batchSize: number,
  onSkipped: (why: Skipped) => void,
): AsyncGenerator<readonly CandidateFile[], void, void> {
  const { entries, others } = await readContents(folder)
  const known = new Set(entries.map(({ record }) => record))
  const seen = new Map(others.map((one) => [one.sha256, one]))
  const hashes = new Set<string>()
  let batch: CandidateFile[] = []
  for (const file of files) {
    const why = whyNot(file)
    if (why) onSkipped(why)
    else batch.push(file)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch

  function whyNot(file: CandidateFile): Skipped | null {
    const hash = hashOf(file)
    if (typeof hash !== 'string') return hash
    if (hashes.has(hash)) return 'same'
    hashes.add(hash)
    if (known.has(hash)) return 'there'
    const other = seen.get(hash)
    if (!other) return null
    if (other.issues.length > 0) return { ...other, path: file.path }
    return file.isGiven ? null : 'of another kind'
  }
}

/** Read at once: to wait for each of thousands of files takes longer than to read it. */
function hashOf({ path }: CandidateFile): string | FaultyFile {
  try {
    return sha256(readFileSync(path))
  } catch (error) {
    if (!isSystemError(error)) throw error
    const found = wordSystemError(error)
    return {
      path,
      issues: [{ code: 'unreadable-file', path: [], found, expected: 'a file to read' }],
    }
  }
}

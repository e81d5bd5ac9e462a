import { readBatch, type CandidateFile, type OtherFile } from './read-batch.js'
import type { KnownRules } from './record-file.js'
import { writePart } from './write-part.js'

/** What became of a batch. */
export interface AddedBatch {
  readonly added: number
  /** Files that are no records, with their faults. */
  readonly faulty: readonly OtherFile[]
  /** How many are of another kind. */
  readonly passedOver: number
}

/** Reads a batch of files and puts what they hold into a programme. */
export async function addBatch(
  folder: string,
  files: readonly CandidateFile[],
  known: KnownRules,
): Promise<AddedBatch> {
  const read = await readBatch(files, known)
  await writePart(folder, read)
  const faulty = read.others.filter(({ issues }) => issues.length > 0)
  return {
    added: read.records.length,
    faulty,
    passedOver: read.others.length - faulty.length,
  }
}

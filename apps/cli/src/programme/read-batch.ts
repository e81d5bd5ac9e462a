import { readFile } from 'node:fs/promises'
import type { Issue } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'
import { sha256 } from '../read/sha256.js'
import { readRecordFile, type KnownRules, type ReadRecordFile } from './record-file.js'

/** A file that is no record, and why; without issues it is of another kind, in a folder that was given. */
export interface OtherFile {
  readonly path: string
  readonly sha256: string
  readonly issues: readonly Issue[]
}

/** A file to read; files of other kinds are no fault in a folder that was given. */
export interface CandidateFile {
  readonly path: string
  readonly isGiven: boolean
}

/** Reads files, one after the other; faults of one stop no other. */
export async function readBatch<File extends CandidateFile>(
  files: readonly File[],
  known: KnownRules = new Map(),
  bytesOf: (file: File) => Promise<Uint8Array> = ({ path }) => readFile(path),
): Promise<{ records: ReadRecordFile[]; others: OtherFile[] }> {
  const records: ReadRecordFile[] = []
  const others: OtherFile[] = []
  for (const file of files) {
    const { path, isGiven } = file
    const bytes = await bytesOf(file)
    const fail = (issues: readonly Issue[]) => others.push({ path, sha256: sha256(bytes), issues })
    try {
      const read = await readRecordFile(bytes, known)
      if (read?.ok) records.push(read.value)
      else if (read) fail(read.issues)
      else fail(isGiven ? [noRecord] : [])
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error
      fail(error.issues)
    }
  }
  return { records, others }
}

const noRecord: Issue = {
  code: 'wrong-form',
  path: ['format'],
  found: 'a file of another kind',
  expected: '"inspectorate/record": the JSON record that publish or export writes',
}

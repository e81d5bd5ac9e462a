import { readFile } from 'node:fs/promises'
import type { Issue } from '@inspectorate/core'
import type { ProgrammeRecord } from '@inspectorate/programme'
import { UnusableInput } from '../process/unusable-input.js'
import { sha256 } from '../read/sha256.js'
import { readRecordFile, type KnownRules, type ReadRecordFile } from './record-file.js'

/** A file that nothing can be made of, and why. */
export interface FaultyFile {
  readonly path: string
  readonly issues: readonly Issue[]
}

/** A file that is no record; without issues it is of another kind, in a folder that was given. */
export interface OtherFile extends FaultyFile {
  readonly sha256: string
}

/** A file to read; files of other kinds are no fault in a folder that was given. */
export interface CandidateFile {
  readonly path: string
  readonly isGiven: boolean
}

/** Reads records from files, one after the other; faults of one stop no other. */
export async function* readFiles<File extends CandidateFile>(
  files: Iterable<File>,
  known: KnownRules,
  bytesOf: (file: File) => Promise<Uint8Array> | Uint8Array,
): AsyncGenerator<{ readonly record: ReadRecordFile } | { readonly other: OtherFile }, void, void> {
  for (const file of files) {
    const bytes = await bytesOf(file)
    const read = await readRecordFile(bytes, known).catch((error: unknown) => {
      if (error instanceof UnusableInput) return { ok: false as const, issues: error.issues }
      throw error
    })
    if (read?.ok) yield { record: read.value }
    else {
      const issues = read ? read.issues : file.isGiven ? [noRecord] : []
      yield { other: { path: file.path, sha256: sha256(bytes), issues } }
    }
  }
}

/** Records and other files, all of them. */
export async function readBatch<File extends CandidateFile>(
  files: Iterable<File>,
  bytesOf: (file: File) => Promise<Uint8Array> | Uint8Array = ({ path }) => readFile(path),
): Promise<{ records: ProgrammeRecord[]; others: OtherFile[] }> {
  const records: ProgrammeRecord[] = []
  const others: OtherFile[] = []
  for await (const read of readFiles(files, new Map(), bytesOf)) {
    if ('other' in read) others.push(read.other)
    else {
      const { entry, framework, cases } = read.record
      records.push({ entry, framework, cases })
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

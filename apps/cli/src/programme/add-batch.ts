import { readFileSync } from 'node:fs'
import { partTables } from './part-tables.js'
import { readFiles, type CandidateFile, type OtherFile } from './read-batch.js'
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

/** Reads a batch of files and puts what they hold into a programme. Of each record only its rows are held. */
export async function addBatch(
  folder: string,
  files: readonly CandidateFile[],
  known: KnownRules,
): Promise<AddedBatch> {
  const records: string[] = []
  const rules = new Map<string, unknown>()
  const others: OtherFile[] = []
  const tables = partTables()
  for await (const read of readFiles(files, known, ({ path }) => readFileSync(path))) {
    if ('other' in read) others.push(read.other)
    else {
      const { entry, framework } = read.record
      records.push(entry.record)
      rules.set(entry.rules, framework.file)
      tables.add(read.record)
    }
  }
  await writePart(folder, { records, rules, others, tables: tables.finish() })
  const faulty = others.filter(({ issues }) => issues.length > 0)
  return { added: records.length, faulty, passedOver: others.length - faulty.length }
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownCaseQuestions, parsedOrThrow, type Framework } from '@inspectorate/core'
import { answerQuestions, tallyOfRows, type CountedRow } from '@inspectorate/core/answers'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import {
  ProgrammeEntrySchema,
  type ProgrammeEntry,
  type ProgrammeRecord,
} from '@inspectorate/programme'
import { parquetReadObjects } from 'hyparquet'
import { readJsonFile } from '../read/read-json-file.js'
import type { OtherFile } from './read-batch.js'
import { othersFile, partsFolder, rulesFolder } from './store-paths.js'

/** What lies in a programme’s folder: inspections without their counts, and files that are no records. */
export interface StoreContents {
  readonly parts: readonly string[]
  readonly entries: readonly ProgrammeEntry[]
  readonly others: readonly OtherFile[]
}

/** The parts of a programme’s folder, read without their counts. None where nothing was added. */
export async function readContents(folder: string): Promise<StoreContents> {
  const names = await readdir(join(folder, partsFolder)).catch(() => [])
  const parts = names
    .filter((name) => /^[0-9a-f]{32}$/.test(name))
    .sort()
    .map((name) => join(folder, partsFolder, name))
  const entries: ProgrammeEntry[] = []
  const others: OtherFile[] = []
  for (const part of parts) {
    const rows = await rowsOf(join(part, 'inspections.parquet'), ['entry'])
    for (const { entry } of rows)
      entries.push(ProgrammeEntrySchema.parse(JSON.parse(String(entry))))
    others.push(...((await readJsonFile(join(part, othersFile))) as OtherFile[]))
  }
  return { parts, entries, others }
}

/** The frameworks that a programme’s inspections were rated by, by the hashes of their files. */
async function readRules(
  folder: string,
  entries: readonly ProgrammeEntry[],
): Promise<Map<string, Framework>> {
  const frameworks = new Map<string, Framework>()
  for (const hash of new Set(entries.map(({ rules }) => rules))) {
    const file = await readJsonFile(join(folder, rulesFolder, `${hash}.json`))
    frameworks.set(hash, frameworkOfRules(parsedOrThrow(parseRules(file))))
  }
  return frameworks
}

/** Every inspection of a programme’s folder with its counts, read from Parquet in this process. */
export async function readStore(folder: string): Promise<ProgrammeRecord[]> {
  const { parts, entries } = await readContents(folder)
  const frameworks = await readRules(folder, entries)
  const rows = new Map<string, CountedRow[]>(entries.map(({ record }) => [record, []]))
  for (const part of parts)
    for (const row of await rowsOf(join(part, 'tally.parquet')))
      rows.get(String(row['record']))?.push(countedRow(row))
  return entries.map((entry): ProgrammeRecord => {
    const framework = frameworks.get(entry.rules)!
    const questions = answerQuestions(ownCaseQuestions(framework), framework.answerSets)
    return { entry, framework, cases: tallyOfRows(rows.get(entry.record)!, questions) }
  })
}

function countedRow(row: Record<string, unknown>): CountedRow {
  const text = (name: string) => (row[name] ?? null) as string | null
  return {
    characteristic: text('characteristic'),
    value: text('value'),
    question: text('question'),
    answer: text('answer'),
    cases: Number(row['cases']),
  }
}

async function rowsOf(path: string, columns?: string[]): Promise<Record<string, unknown>[]> {
  // A batch of files that are all none has no tables.
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!bytes) return []
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return parquetReadObjects({ file, ...(columns && { columns }) })
}

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import {
  ProgrammeEntrySchema,
  recordsOfRows,
  wantedCounts,
  type ProgrammeChoices,
  type ProgrammeEntry,
  type ProgrammeRecord,
} from '@inspectorate/programme'
import { readJsonFile } from '../read/read-json-file.js'
import { countByDuckdb, openDuckdb } from './count-by-duckdb.js'
import { countHere } from './count-here.js'
import { parquetRows } from './parquet-rows.js'
import type { OtherFile } from './read-batch.js'
import { othersFile, partsFolder, rulesFolder } from './store-paths.js'

/** What lies in a programme’s folder: inspections without their counts, and files that are no records. */
export interface StoreContents {
  /** The folders of what was added together. */
  readonly parts: readonly string[]
  /** The tables of counts; a batch of files that are no records has none. */
  readonly tallies: readonly string[]
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
  const tallies: string[] = []
  const entries: ProgrammeEntry[] = []
  const others: OtherFile[] = []
  for (const part of parts) {
    const rows = await parquetRows(join(part, 'inspections.parquet'), ['entry'])
    if (rows.length > 0) tallies.push(join(part, 'tally.parquet'))
    for (const { entry } of rows)
      entries.push(ProgrammeEntrySchema.parse(JSON.parse(String(entry))))
    others.push(...((await readJsonFile(join(part, othersFile))) as OtherFile[]))
  }
  return { parts, tallies, entries, others }
}

/**
 * Every inspection of a programme’s folder with the counts that are looked at: counted by DuckDB where it is installed,
 * and otherwise read from Parquet in this process.
 */
export async function readStore(
  folder: string,
  { entries, tallies }: StoreContents,
  choices: ProgrammeChoices,
): Promise<ProgrammeRecord[]> {
  const frameworks = await readRules(folder, entries)
  const wanted = wantedCounts([...frameworks.values()], choices)
  const duckdb = await openDuckdb()
  try {
    const rows = duckdb ? countByDuckdb(duckdb, tallies, wanted) : countHere(tallies, wanted)
    return await recordsOfRows(entries, frameworks, rows)
  } finally {
    duckdb?.closeSync()
  }
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

import { basename, join } from 'node:path'
import type { Framework } from '@inspectorate/core'
import type { OpenDatabase } from '../database/with-database.js'
import { software } from '../process/software.js'
import { readJsonFile } from '../read/read-json-file.js'
import { tableNamed, tablesVersion, tableStatements } from './database-tables.js'
import { insertRows } from './insert-rows.js'
import { parquetRows } from './parquet-rows.js'
import { SettingsSchema, type ProgrammeSettings } from './programme-settings.js'
import { readAbout } from './read-database.js'
import { othersFile, rulesFolder } from './store-paths.js'

/** Two that load into one database take turns: any number will do that is always the same. */
const turn = 'select pg_advisory_xact_lock(7121005)'

/** Makes the tables of a programme where they are not, and keeps its settings and framework of regions beside them. */
export async function keepAbout(
  database: OpenDatabase,
  settings: ProgrammeSettings,
  places: Framework | undefined,
): Promise<void> {
  const { query } = database
  // What only this machine can follow, such as where a text lies, is no setting.
  const kept = Object.entries(settings).filter(([name]) => name in SettingsSchema.shape)
  await database.inTransaction('read write', async () => {
    await query(turn)
    if (!(await readAbout(database))) for (const one of tableStatements) await query(one)
    await query(`delete from ${tableNamed('about')}`)
    await query(`insert into ${tableNamed('about')} values ($1, $2, $3, $4)`, [
      tablesVersion,
      `${software.name} ${software.version}`,
      JSON.stringify(Object.fromEntries(kept)),
      places ? JSON.stringify(places.file) : null,
    ])
  })
}

/** The parts that a database has, and whether with the answers of their cases. */
export async function partsThere({ query }: OpenDatabase): Promise<Map<string, boolean>> {
  const parts = await query<{ part: string; answers: boolean }>(
    `select part, answers from ${tableNamed('parts')}`,
  )
  return new Map(parts.map(({ part, answers }) => [part, answers]))
}

/**
 * Puts a part of a programme’s folder into a database, whole or not at all, and an inspection once, whichever parts
 * it is in. Returns how many inspections are new.
 */
export async function loadPart(
  database: OpenDatabase,
  folder: string,
  part: string,
  { answers }: { readonly answers: boolean },
): Promise<number> {
  const { query } = database
  const rowsOf = (name: string) => parquetRows(join(part, `${name}.parquet`))
  const inspections = await rowsOf('inspections')
  const tally = await rowsOf('tally')
  // Key questions stand together: the index then leads to few pages.
  tally.sort((a, b) => compared(a['question'], b['question']))
  return database.inTransaction('read write', async () => {
    await query(turn)
    const isNew = await newRecords(database, inspections)
    await keepRules(database, folder, inspections)
    await insertRows(
      database,
      'inspections',
      inspections.map((row) => ({ ...row, answers: false })),
    )
    await insertRows(
      database,
      'tally',
      tally.filter(({ record }) => isNew.has(record)),
    )
    if (answers) {
      const without = new Set(
        (
          await query<{ record: string }>(
            `update ${tableNamed('inspections')} set answers = true where record = any($1) and not answers returning record`,
            [inspections.map(({ record }) => record)],
          )
        ).map(({ record }) => record as unknown),
      )
      for (const table of ['answers', 'characteristics'] as const)
        await insertRows(
          database,
          table,
          (await rowsOf(table)).filter(({ record }) => without.has(record)),
        )
    }
    await query(
      `insert into ${tableNamed('parts')} values ($1, $2, $3) on conflict (part) do update set answers = parts.answers or excluded.answers`,
      [basename(part), JSON.stringify(await readJsonFile(join(part, othersFile))), answers],
    )
    return isNew.size
  })
}

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Of some inspections those that the database has not. */
async function newRecords({ query }: OpenDatabase, rows: Rows): Promise<Set<unknown>> {
  const records = rows.map(({ record }) => record)
  const there = await query<{ record: string }>(
    `select record from ${tableNamed('inspections')} where record = any($1)`,
    [records],
  )
  const known = new Set<unknown>(there.map(({ record }) => record))
  return new Set(records.filter((record) => !known.has(record)))
}

async function keepRules(database: OpenDatabase, folder: string, rows: Rows): Promise<void> {
  const hashes = [...new Set(rows.map(({ rules }) => String(rules)))]
  const files = await Promise.all(
    hashes.map(async (hash) => ({
      hash,
      file: JSON.stringify(await readJsonFile(join(folder, rulesFolder, `${hash}.json`))),
    })),
  )
  await insertRows(database, 'rules', files)
}

function compared(a: unknown, b: unknown): number {
  if (a === b) return 0
  return a === null || (b !== null && (a as string) < (b as string)) ? -1 : 1
}

import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import {
  countsStatement,
  entriesStatement,
  ProgrammeEntrySchema,
  recordsOfRows,
  wantedCounts,
  type ProgrammeChoices,
  type ProgrammeRecord,
  type RecordRow,
} from '@inspectorate/programme'
import { databaseFault } from '../database/database-fault.js'
import type { OpenDatabase } from '../database/with-database.js'
import { tableNamed, tablesVersion } from './database-tables.js'
import { SettingsSchema, type ProgrammeSettings } from './programme-settings.js'
import type { OtherFile } from './read-batch.js'

/** What a database’s programme says of itself. */
export interface AboutDatabase {
  readonly settings: ProgrammeSettings
  readonly places: Framework | undefined
}

/** What `programme load` put into a database, without its rows; null where there is nothing of it. */
export async function readAbout({ place, query }: OpenDatabase): Promise<AboutDatabase | null> {
  const [found] = await query<{ is: boolean }>(`select to_regclass($1) is not null as is`, [
    tableNamed('about'),
  ])
  if (!found?.is) return null
  const [about] = await query<{
    version: number
    software: string
    settings: string
    places: string | null
  }>(`select * from ${tableNamed('about')}`)
  if (!about) return null
  if (about.version !== tablesVersion)
    throw databaseFault(
      place,
      `a programme’s tables of version ${about.version}, written by ${about.software}`,
      `version ${tablesVersion}: that release of the command; or drop schema inspectorate_programme cascade, and programme load again`,
    )
  const { settings, places } = about
  return {
    settings: SettingsSchema.parse(JSON.parse(settings)),
    places: places === null ? undefined : frameworkOf(places),
  }
}

/** Every inspection of a database with the counts that are looked at: the server counts. */
export async function readDatabase(
  { query }: OpenDatabase,
  choices: ProgrammeChoices,
): Promise<{ records: readonly ProgrammeRecord[]; others: readonly OtherFile[] }> {
  const entries = await query<{ entry: string }>(entriesStatement(tableNamed('inspections')))
  const rules = await query<{ hash: string; file: string }>(
    `select hash, file from ${tableNamed('rules')}`,
  )
  const parts = await query<{ others: string }>(
    `select others from ${tableNamed('parts')} order by part collate "C"`,
  )
  const frameworks = new Map(rules.map(({ hash, file }) => [hash, frameworkOf(file)]))
  const wanted = wantedCounts([...frameworks.values()], choices)
  const rows = await query<RecordRow>(countsStatement(tableNamed('tally'), wanted))
  return {
    records: await recordsOfRows(
      entries.map(({ entry }) => ProgrammeEntrySchema.parse(JSON.parse(entry))),
      frameworks,
      rows,
    ),
    others: parts.flatMap(({ others }) => JSON.parse(others) as OtherFile[]),
  }
}

function frameworkOf(file: string): Framework {
  return frameworkOfRules(parsedOrThrow(parseRules(JSON.parse(file))))
}

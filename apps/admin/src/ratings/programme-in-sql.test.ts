import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import {
  countsStatement,
  entriesStatement,
  ProgrammeEntrySchema,
  programmeOf,
  programmeWorkbook,
  recordOf,
  recordsOfRows,
  tallyRows,
  wantedCounts,
  type ProgrammeRecord,
  type RecordRow,
} from '@inspectorate/programme'
import { parseRecord } from '@inspectorate/publication'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/test-database.js'

const units = frameworkById('hmip-pdu-2021')!
const choices = { characteristics: ['sex'] }
const wanted = wantedCounts([units], choices)
const about = { id: 'all', title: 'All services' }

let records: ProgrammeRecord[]
let inMemory: string
beforeAll(() => {
  // Two hundred: a hundred services in six regions, inspected twice.
  records = [...Array(200).keys()].map((i) => {
    const data = plausibleInspection(units, i % 100, Math.floor(i / 100), {
      seed: 5,
      regions: 6,
      cases: 12,
    })
    const hashes = { record: String(i).padStart(64, '0'), rules: '1'.repeat(64) }
    const { rules: _, ...file } = plausibleRecord(units, data)
    return parsedOrThrow(recordOf(parsedOrThrow(parseRecord(file, [units])), hashes))
  })
  inMemory = told(records)
})

/** All that a programme’s workbook says. */
function told(of: readonly ProgrammeRecord[]): string {
  return JSON.stringify(programmeWorkbook(programmeOf(of, choices), about).sheets)
}

async function toldOf(
  entries: readonly { entry: string }[],
  rows: readonly RecordRow[],
): Promise<string> {
  return told(
    await recordsOfRows(
      entries.map(({ entry }) => ProgrammeEntrySchema.parse(JSON.parse(entry))),
      new Map([['1'.repeat(64), units]]),
      rows,
    ),
  )
}

const tables = [
  'create table inspections (record text, entry text)',
  'create table tallies (record text, characteristic text, value text, question text, answer text, cases integer)',
]
const entryRows = () => records.map(({ entry }) => [entry.record, JSON.stringify(entry)])
const tallyRowsOfAll = () =>
  records.flatMap(({ entry, cases }) =>
    [...tallyRows(cases)].map((row) => [
      entry.record,
      row.characteristic,
      row.value,
      row.question,
      row.answer,
      row.cases,
    ]),
  )

describe('a programme of two hundred inspections', () => {
  it('says the same from PostgreSQL as from records in memory', async () => {
    const database = await testDatabase()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      for (const table of tables) await client.query(table)
      const fill = (table: string, rows: unknown[][], types: string[]) =>
        client.query(
          `insert into ${table} select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`,
          types.map((_, i) => rows.map((row) => row[i])),
        )
      await fill('inspections', entryRows(), ['text', 'text'])
      await fill('tallies', tallyRowsOfAll(), ['text', 'text', 'text', 'text', 'text', 'integer'])
      const entries = await client.query<{ entry: string }>(entriesStatement('inspections'))
      const counts = await client.query<RecordRow>(countsStatement('tallies', wanted))
      expect(await toldOf(entries.rows, counts.rows)).toBe(inMemory)
    } finally {
      await client.end()
      await database.drop()
    }
  })

  it('says the same from DuckDB over Parquet', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-programme-'))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    try {
      for (const table of tables) await connection.run(table)
      for (const [table, rows] of [
        ['inspections', entryRows()],
        ['tallies', tallyRowsOfAll()],
      ] as const) {
        const appender = await connection.createAppender(table)
        for (const row of rows) {
          for (const cell of row)
            if (cell === null) appender.appendNull()
            else if (typeof cell === 'number') appender.appendInteger(cell)
            else appender.appendVarchar(cell)
          appender.endRow()
        }
        appender.closeSync()
        await connection.run(`copy ${table} to '${join(folder, table)}.parquet' (format parquet)`)
      }
      const read = async (statement: string) =>
        (await connection.runAndReadAll(statement)).getRowObjects()
      const parquet = (table: string) => `read_parquet('${join(folder, table)}.parquet')`
      const entries = await read(entriesStatement(parquet('inspections')))
      const counts = await read(countsStatement(parquet('tallies'), wanted))
      expect(await toldOf(entries as { entry: string }[], counts as unknown as RecordRow[])).toBe(
        inMemory,
      )
    } finally {
      connection.closeSync()
      await rm(folder, { recursive: true })
    }
  })
})

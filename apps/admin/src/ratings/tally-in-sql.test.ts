import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import {
  answerQuestions,
  answerRows,
  tallyAnswers,
  tallyOfRows,
  tallyStatement,
  type CountedRow,
  type Routed,
} from '@inspectorate/core/answers'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/test-database.js'

const questions = answerQuestions(
  [
    { id: 'seen' },
    { id: 'safe', answers: 'agreement', asked: { not: { question: 'seen', is: ['no'] } } },
    { id: 'needs', answers: 'needs' },
    { id: 'wait', answers: 'wait', asked: { characteristic: 'site', is: ['north'] } },
    { id: 'began', answers: 'day' },
    { id: 'worries', answers: 'words' },
    { id: 'constructor', answers: 'needs', codes: 'worries' },
  ],
  {
    agreement: {
      kind: 'ordered',
      values: [
        { id: 'disagree', label: { en: 'Disagree' }, as: 'no' },
        { id: 'agree', label: { en: 'Agree' }, as: 'yes' },
        { id: 'unknown', label: { en: 'Don’t know' }, as: 'dont-know' },
      ],
    },
    needs: {
      kind: 'several',
      values: ['Housing', 'Work', 'Health'].map((label) => ({
        id: label.toLowerCase(),
        label: { en: label },
      })),
    },
    wait: {
      kind: 'number',
      unit: { id: 'week', label: { en: 'weeks' } },
      min: -5,
      max: 5,
      decimals: 2,
    },
    day: { kind: 'date', from: '2020-01-01', to: '2026-12-31' },
    words: { kind: 'text', max: 100 },
  },
)
const chosen = fc
  .subarray(['housing', 'work', 'health'], { minLength: 1 })
  .map((ids) => ids.join(' '))
const cases: fc.Arbitrary<Routed[]> = fc.array(
  fc.record({
    characteristics: fc.dictionary(
      fc.constantFrom('site', 'sex', 'constructor'),
      // Case, accents and quotes tell values apart, here as in memory.
      fc.constantFrom('north', 'North', 'nörth', "o'north", 'a "b"'),
      { maxKeys: 3, noNullPrototype: true },
    ),
    answers: fc
      .record(
        {
          seen: fc.constantFrom('yes', 'no', 'na'),
          safe: fc.constantFrom('agree', 'disagree', 'unknown'),
          needs: chosen,
          // A database that took these for numbers would make one of 1 and 1.0, and −0.5 of −.5.
          wait: fc.constantFrom('1', '-1', '0', '0.5', '-0.5', '0.05', '2', '1.1'),
          began: fc.constantFrom('2024-01-31', '2025-06-30'),
          constructor: chosen,
        },
        { requiredKeys: [], noNullPrototype: true },
      )
      .map((answers): Record<string, string> => ({ ...answers })),
    texts: fc.dictionary(fc.constant('worries'), fc.constantFrom('Rent.', "It's “cold”.")),
  }),
  { maxLength: 30 },
)

const tables = {
  cases: 'counted_cases',
  characteristics: 'counted_characteristics',
  answers: 'counted_answers',
}
const definitions = [
  `create table ${tables.cases} (id text not null)`,
  `create table ${tables.characteristics} (case_id text not null, characteristic text not null, value text not null)`,
  `create table ${tables.answers} (case_id text not null, question text not null, answer text)`,
]

/** The rows that a database has of cases, table by table. */
function rowsOf(some: readonly Routed[]): [string, (string | null)[][]][] {
  return [
    [tables.cases, some.map((_, i) => [String(i)])],
    [
      tables.characteristics,
      some.flatMap(({ characteristics }, i) =>
        Object.entries(characteristics).map((entry) => [String(i), ...entry]),
      ),
    ],
    [
      tables.answers,
      some.flatMap((one, i) =>
        answerRows(one, questions).map(({ question, answer }) => [String(i), question, answer]),
      ),
    ],
  ]
}

/** The tally of cases counted in a database and in memory, as they are kept. */
async function bothWays(
  some: readonly Routed[],
  countIn: (some: readonly Routed[]) => Promise<CountedRow[]>,
): Promise<[string, string]> {
  return [
    JSON.stringify(tallyOfRows(await countIn(some), questions)),
    JSON.stringify(tallyAnswers(some, questions)),
  ]
}

describe('PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let client: pg.Client
  beforeAll(async () => {
    database = await testDatabase()
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
    for (const definition of definitions) await client.query(definition)
  })
  afterAll(async () => {
    await client.end()
    await database.drop()
  })

  const countIn = async (some: readonly Routed[]) => {
    for (const [table, rows] of rowsOf(some)) {
      await client.query(`truncate ${table}`)
      const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]))
      const given = columns.map((_, i) => `$${i + 1}::text[]`).join(', ')
      if (rows.length > 0)
        await client.query(`insert into ${table} select * from unnest(${given})`, columns)
    }
    return (await client.query<CountedRow>(tallyStatement(tables))).rows
  }

  it('counts answers as memory does, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (some) => {
        const [here, there] = await bothWays(some, countIn)
        expect(here).toBe(there)
      }),
    )
  })
})

describe('DuckDB', () => {
  let connection: DuckDBConnection
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const definition of definitions) await connection.run(definition)
  })
  afterAll(() => connection.closeSync())

  const countIn = async (some: readonly Routed[]) => {
    for (const [table, rows] of rowsOf(some)) {
      await connection.run(`delete from ${table}`)
      const appender = await connection.createAppender(table)
      for (const row of rows) {
        for (const cell of row)
          if (cell === null) appender.appendNull()
          else appender.appendVarchar(cell)
        appender.endRow()
      }
      appender.closeSync()
    }
    const read = await connection.runAndReadAll(tallyStatement(tables))
    return read.getRowObjects() as unknown as CountedRow[]
  }

  it('counts answers as memory does, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (some) => {
        const [here, there] = await bothWays(some, countIn)
        expect(here).toBe(there)
      }),
    )
  })
})

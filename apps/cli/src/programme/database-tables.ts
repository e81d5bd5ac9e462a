/** All that a programme has in a database stands in this schema: a database holds one programme. */
const schema = 'inspectorate_programme'
/** Of what the tables below are and mean; another version of the command may write others. */
export const tablesVersion = 1

const columnsOf = {
  about: 'version integer not null, software text not null, settings text not null, places text',
  parts: 'part text primary key, others text not null, answers boolean not null',
  rules: 'hash text primary key, file text not null',
  inspections:
    'record text primary key, id text, service text, region text, framework text, rules text, published text, entry text not null, answers boolean not null',
  tally:
    'record text not null, characteristic text, value text, question text, answer text, cases integer not null',
  answers: 'record text not null, case_id integer not null, question text, answer text',
  characteristics:
    'record text not null, case_id integer not null, characteristic text, value text',
} as const

export type DatabaseTable = keyof typeof columnsOf

/** A table by the name that statements give it. */
export function tableNamed(table: DatabaseTable): string {
  return `${schema}.${table}`
}

/** The names of a table’s columns and their types, in their order. */
export function columnsIn(table: DatabaseTable): (readonly [name: string, type: string])[] {
  return columnsOf[table].split(', ').map((column) => column.split(' ') as [string, string])
}

/** What makes them where they are not. Key questions are a part of all: an index leads to them, as `countsStatement` asks for them. */
export const tableStatements: readonly string[] = [
  `create schema if not exists ${schema}`,
  ...Object.entries(columnsOf).map(
    ([table, columns]) => `create table if not exists ${schema}.${table} (${columns})`,
  ),
  `create index if not exists tally_question on ${schema}.tally ((coalesce(question, '')))`,
]

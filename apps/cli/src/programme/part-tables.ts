import { ownCaseQuestions } from '@inspectorate/core'
import { answerQuestions, answerRows } from '@inspectorate/core/answers'
import { tallyRows } from '@inspectorate/programme'
import { parquetTable, type ParquetColumn, type ParquetRow } from './parquet-table.js'
import type { ReadRecordFile } from './record-file.js'

/** The tables of a part, being written: a record is no longer held once its rows are. */
export interface PartTables {
  add(record: ReadRecordFile): void
  /** Their files by name. */
  finish(): Record<string, Uint8Array>
}

/**
 * The tables of some records, as Parquet: a row an inspection; a row a count of a tally, as `tallyStatement` gives
 * them; a row a case and question; a row a case and characteristic. Cases are numbered anew: their ids stay in the
 * records.
 */
export function partTables(): PartTables {
  const tables = Object.entries(tablesOfPart).map(([name, [columns, addRows]]) => ({
    name,
    addRows,
    table: parquetTable(columns.map(columnOf)),
  }))
  return {
    add(record) {
      for (const { table, addRows } of tables) addRows(record, table.add)
    },
    finish: () => Object.fromEntries(tables.map(({ name, table }) => [name, table.finish()])),
  }
}

type AddRows = (record: ReadRecordFile, add: (row: ParquetRow) => void) => void

const addInspection: AddRows = ({ entry }, add) => {
  const { record, id, service, framework, rules, published } = entry
  const region = service.region ?? null
  add([record, id, service.name, region, framework, rules, published, JSON.stringify(entry)])
}

const addCounts: AddRows = ({ entry: { record }, cases: tally }, add) => {
  for (const { characteristic, value, question, answer, cases } of tallyRows(tally))
    add([record, characteristic, value, question, answer, cases])
}

const addAnswers: AddRows = ({ entry: { record }, framework, inspection }, add) => {
  const questions = answerQuestions(ownCaseQuestions(framework), framework.answerSets)
  inspection.cases.forEach((one, at) => {
    for (const { question, answer } of answerRows(one, questions))
      add([record, at, question, answer])
  })
}

const addCharacteristics: AddRows = ({ entry: { record }, inspection }, add) => {
  inspection.cases.forEach(({ characteristics }, at) => {
    for (const [characteristic, value] of Object.entries(characteristics))
      add([record, at, characteristic, value])
  })
}

const tablesOfPart: Record<string, readonly [columns: readonly string[], addRows: AddRows]> = {
  'inspections.parquet': [
    ['record', 'id', 'service', 'region?', 'framework', 'rules', 'published', 'entry'],
    addInspection,
  ],
  'tally.parquet': [
    ['record', 'characteristic?', 'value?', 'question?', 'answer?', '#cases'],
    addCounts,
  ],
  'answers.parquet': [['record', '#case_id', 'question', 'answer?'], addAnswers],
  'characteristics.parquet': [
    ['record', '#case_id', 'characteristic', 'value'],
    addCharacteristics,
  ],
}

/** A column of text, or of whole numbers where the name begins with #; ? ends the name of one that may be empty. */
function columnOf(name: string): ParquetColumn {
  return {
    name: name.replace(/[#?]/g, ''),
    type: name.startsWith('#') ? 'INT32' : 'STRING',
    isOptional: name.endsWith('?'),
  }
}

import { ownCaseQuestions } from '@inspectorate/core'
import { answerQuestions, answerRows } from '@inspectorate/core/answers'
import { tallyRows } from '@inspectorate/programme'
import { parquetTable, type ParquetColumn } from './parquet-table.js'
import type { ReadRecordFile } from './record-file.js'

/**
 * The tables of some records, as Parquet, by name: a row an inspection; a row a count of a tally, as
 * `tallyStatement` gives them; a row a case and question; a row a case and characteristic. Cases are numbered
 * anew: their ids stay in the records.
 */
export function partTables(records: readonly ReadRecordFile[]): Record<string, Uint8Array> {
  const inspections = columns(
    'record',
    'id',
    'service',
    'region',
    'framework',
    'rules',
    'published',
    'entry',
  )
  const tally = columns('record', 'characteristic', 'value', 'question', 'answer', '#cases')
  const answers = columns('record', '#case_id', 'question', 'answer')
  const characteristics = columns('record', '#case_id', 'characteristic', 'value')
  for (const { entry, cases, framework, inspection } of records) {
    const { record, id, service, rules, published } = entry
    add(inspections, [
      record,
      id,
      service.name,
      service.region ?? null,
      entry.framework,
      rules,
      published,
      JSON.stringify(entry),
    ])
    for (const { characteristic, value, question, answer, cases: count } of tallyRows(cases))
      add(tally, [record, characteristic, value, question, answer, count])
    const questions = answerQuestions(ownCaseQuestions(framework), framework.answerSets)
    inspection.cases.forEach((one, at) => {
      for (const { question, answer } of answerRows(one, questions))
        add(answers, [record, at, question, answer])
      for (const [characteristic, value] of Object.entries(one.characteristics))
        add(characteristics, [record, at, characteristic, value])
    })
  }
  return {
    'inspections.parquet': parquetTable(inspections),
    'tally.parquet': parquetTable(tally),
    'answers.parquet': parquetTable(answers),
    'characteristics.parquet': parquetTable(characteristics),
  }
}

/** Columns of text, and of whole numbers where the name begins with #. */
function columns(...names: readonly string[]): ParquetColumn[] {
  return names.map((name) => ({
    name: name.replace('#', ''),
    type: name.startsWith('#') ? 'INT32' : 'STRING',
    data: [],
  }))
}

function add(table: readonly ParquetColumn[], row: readonly (string | number | null)[]): void {
  row.forEach((value, at) => table[at]!.data.push(value))
}

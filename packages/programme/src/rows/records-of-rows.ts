import { ownCaseQuestions, type Framework } from '@inspectorate/core'
import {
  answerQuestions,
  tallyOfRows,
  type AnswerQuestion,
  type CountedRow,
} from '@inspectorate/core/answers'
import type { ProgrammeEntry } from '../record/programme-entry.js'
import type { ProgrammeRecord } from '../record/programme-record.js'

/** What `countsStatement` gives. */
export interface RecordRow extends CountedRow {
  readonly record: string
}

/** A programme’s records from what a database counted; `frameworks` are by the hashes of their files. */
export function recordsOfRows(
  entries: readonly ProgrammeEntry[],
  frameworks: ReadonlyMap<string, Framework>,
  rows: Iterable<RecordRow>,
): ProgrammeRecord[] {
  const byRecord = new Map<string, CountedRow[]>(entries.map(({ record }) => [record, []]))
  for (const row of rows) byRecord.get(row.record)?.push(row)
  const questionsOf = new Map<string, readonly AnswerQuestion[]>()
  return entries.map((entry): ProgrammeRecord => {
    const framework = frameworks.get(entry.rules)
    if (!framework) throw new Error(`no framework of the hash ${entry.rules}`)
    const questions =
      questionsOf.get(entry.rules) ??
      answerQuestions(ownCaseQuestions(framework), framework.answerSets)
    questionsOf.set(entry.rules, questions)
    return { entry, framework, cases: tallyOfRows(byRecord.get(entry.record)!, questions) }
  })
}

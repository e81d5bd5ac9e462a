import { emptyTally, ownCaseQuestions, type Framework, type Tally } from '@inspectorate/core'
import { answerQuestions, tallyOfRows, type AnswerQuestion } from '@inspectorate/core/answers'
import type { ProgrammeEntry } from '../record/programme-entry.js'
import type { ProgrammeRecord } from '../record/programme-record.js'
import { countedRows, type Counted, type RecordRow } from './counted-rows.js'

/**
 * A programme’s records from what a database counted, row by row as it hands them over; `frameworks` are by the hashes
 * of their files.
 */
export async function recordsOfRows(
  entries: readonly ProgrammeEntry[],
  frameworks: ReadonlyMap<string, Framework>,
  rows: Iterable<RecordRow> | AsyncIterable<RecordRow>,
): Promise<ProgrammeRecord[]> {
  const rulesOf = new Map(entries.map(({ record, rules }) => [record, rules]))
  const questions = new Map<string, readonly AnswerQuestion[]>(
    [...frameworks].map(([hash, framework]) => [
      hash,
      answerQuestions(ownCaseQuestions(framework), framework.answerSets),
    ]),
  )
  const tallies = new Map<string, Tally>()
  const seen = new Map<string, Counted>()
  for await (const { record, counts } of rows) {
    const asked = questions.get(rulesOf.get(record) ?? '')
    if (asked) tallies.set(record, tallyOfRows(countedRows(counts, seen), asked))
  }
  return entries.map((entry): ProgrammeRecord => {
    const framework = frameworks.get(entry.rules)
    if (!framework) throw new Error(`no framework of the hash ${entry.rules}`)
    return { entry, framework, cases: tallies.get(entry.record) ?? emptyTally }
  })
}

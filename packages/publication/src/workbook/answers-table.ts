import type { WorkbookTable } from '../view/workbook-view.js'
import { listedAnswers } from './distribution-rows.js'
import type { CountedQuestion } from '../distribution/counted-question.js'

/** What each answer of each question stands for: what the rows of other tables refer to by id. */
export function answersTable(questions: readonly CountedQuestion[]): WorkbookTable {
  return {
    name: 'answers',
    columns: [
      { key: 'question_id', header: 'Question id', type: 'text', width: 24 },
      { key: 'answer_id', header: 'Answer id', type: 'text', width: 20 },
      { key: 'answer', header: 'Answer', type: 'text', width: 40 },
      { key: 'side', header: 'Side', type: 'text', width: 14 },
    ],
    identifiedBy: ['question_id', 'answer_id'],
    rows: [...byId(questions)].flatMap(([id, same]) =>
      listedAnswers(
        same[0]!.values,
        same.flatMap(({ rows }) => rows),
      ).map(({ answer, label, side }) => [id, answer, label, side]),
    ),
  }
}

/** A question of several case sets is one question. */
function byId(questions: readonly CountedQuestion[]): Map<string, CountedQuestion[]> {
  const known = new Map<string, CountedQuestion[]>()
  for (const question of questions)
    known.set(question.id, [...(known.get(question.id) ?? []), question])
  return known
}

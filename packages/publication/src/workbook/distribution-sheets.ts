import type { ShownAnswers } from '../distribution/distribution-data.js'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '../view/workbook-view.js'
import { answersTable } from './answers-table.js'
import type { CountedQuestion } from '../distribution/counted-question.js'
import { distributionRows } from './distribution-rows.js'
import type { CountedNumber } from '../distribution/counted-number.js'
import { numbersTable } from './numbers-table.js'
import { ofQuestions } from './question-identity.js'
import { questionCells, questionColumns } from './question-columns.js'
import { introduction } from './sheet-parts.js'

/**
 * Every answer of every question by group, a row each: in tidy form, for programs. None where no
 * question has such answers; the sheet of answers says what their ids stand for.
 */
export function distributionSheets(
  questions: readonly CountedQuestion[],
  numbers: readonly CountedNumber[],
  source: string,
): WorkbookSheet[] {
  return [
    ...(questions.length === 0
      ? []
      : [
          sheet('distributions', 'Distributions', 'Distributions: every answer by group', source, {
            table: distributionsTable(questions),
            lines: [
              'A row for each answer, and for those asked that gave none. Percentages are of the base: for answers of a side, in the middle or of no side, that is all such answers; for the others, which are not counted, all that were asked.',
              ...(questions.some(({ several }) => several)
                ? [
                    'Where people could choose more than one answer, the base is all who answered and percentages can add up to more than 100.',
                  ]
                : []),
              ...(questions.some(({ rows }) => rows.some(({ shown }) => isTogether(shown)))
                ? [
                    'Where single answers of groups could point to a person, they are put together by sides, or all but those of the yes side are.',
                  ]
                : []),
            ],
          }),
          sheet('answers', 'Answers', 'Answers: what the ids of answers stand for', undefined, {
            table: answersTable(questions),
            lines: [],
          }),
        ]),
    ...(numbers.length === 0
      ? []
      : [
          sheet('numbers', 'Numbers', 'Numbers: mean, median and quartiles by group', source, {
            table: numbersTable(numbers),
            lines: [
              'Quartiles are between the two nearest numbers in proportion, as the function QUARTILE.INC gives them. Least and greatest are not shown: they would be somebody’s.',
            ],
          }),
        ]),
  ]
}

function isTogether({ level }: ShownAnswers): boolean {
  return level === 'sides' || level === 'yes-and-rest'
}

function sheet(
  id: string,
  name: string,
  title: string,
  source: string | undefined,
  { table, lines }: { table: WorkbookTable; lines: readonly string[] },
): WorkbookSheet {
  return { id, name, title, introduction: introduction([table], source, lines), tables: [table] }
}

function distributionsTable(questions: readonly CountedQuestion[]): WorkbookTable {
  const rows = questions.flatMap((question) =>
    question.rows.flatMap((row) =>
      distributionRows(question.values, row.shown).map(
        ({ answer, label, side, count, base }): WorkbookCell[] => [
          ...questionCells(question, row),
          answer,
          label,
          side,
          countOf(count),
          countOf(base),
          share(count, base),
        ],
      ),
    ),
  )
  return {
    name: 'distributions',
    columns: [
      ...questionColumns,
      { key: 'answer_id', header: 'Answer id', type: 'text', width: 14 },
      { key: 'answer', header: 'Answer', type: 'text', width: 18 },
      { key: 'side', header: 'Side', type: 'text', width: 9 },
      { key: 'count', header: 'Count (number)', type: 'integer', width: 8, least: 0 },
      { key: 'base', header: 'Base (number)', type: 'integer', width: 8, least: 0 },
      {
        key: 'percent',
        header: 'Count (percentage of base)',
        type: 'percent',
        width: 11,
        least: 0,
        greatest: 1,
      },
    ],
    references: [{ columns: ['question_id', 'answer_id'], table: 'answers' }, ...ofQuestions],
    rows,
  }
}

function countOf(count: number | null): WorkbookCell {
  return count ?? { missing: 'c', because: 'small-count' }
}

/** A live division of the numbers beside it. */
function share(count: number | null, base: number | null): WorkbookCell {
  if (count === null || base === null) return { missing: 'c', because: 'follows-from-hidden' }
  return base === 0 ? { missing: 'z' } : { formula: '{count}/{base}', value: count / base }
}

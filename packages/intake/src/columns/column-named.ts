import { comparable } from '../table/tidy-text.js'
import {
  questionColumn,
  rejectedBecause,
  type AnswerColumns,
  type Column,
} from './answer-columns.js'
import {
  choiceColumn,
  groupedColumn,
  ownHeading,
  unitColumn,
  type HeadingFault,
} from './heading-forms.js'
import { toolColumn } from './tool-names.js'

/**
 * The column a heading means: by id; by label or by the question’s wording where only one has it; one choice of a
 * question; a number with its unit; any of them after the names of groups. A label that several questions share is
 * `ambiguous`.
 */
export function columnNamed(
  heading: string,
  columns: AnswerColumns,
): Column | 'unknown' | 'ambiguous' | HeadingFault {
  const { questions, characteristics } = columns
  const name = comparable(heading)
  const characteristic = characteristics.find(({ id }) => id === name)
  if (characteristic) return { kind: 'characteristic', characteristic }
  const question = questions.find(({ id }) => id === name)
  if (question) return questionColumn(question, columns)
  const own = ownHeading(name, columns)
  if (own) return own
  const labelled: Column[] = [
    ...characteristics
      .filter(({ label }) => comparable(label) === name)
      .map((characteristic): Column => ({ kind: 'characteristic', characteristic })),
    ...questions
      .filter(({ label, text }) => [label, text].map(comparable).includes(name))
      .map((one) => questionColumn(one, columns)),
  ]
  if (labelled.length > 1) return 'ambiguous'
  if (labelled[0]) return labelled[0]
  if (comparable(rejectedBecause) === name) return { kind: 'ignored' }
  return (
    toolColumn(name, columns) ??
    unitColumn(name, columns) ??
    choiceColumn(name, columns) ??
    groupedColumn(name, columns) ??
    'unknown'
  )
}

/** The column that a heading means by ids of ours, alone or after the names of groups, or as one choice of a question. */
export function columnById(heading: string, columns: AnswerColumns): Column | undefined {
  const name = comparable(heading)
  const characteristic = columns.characteristics.find(({ id }) => id === name)
  if (characteristic) return { kind: 'characteristic', characteristic }
  const question = columns.questions.find(({ id }) => id === name)
  if (question) return questionColumn(question, columns)
  const choice = choiceColumn(name, columns)
  return (
    ownHeading(name, columns) ??
    toolColumn(name, columns) ??
    (choice && 'kind' in choice ? choice : undefined) ??
    groupedColumn(name, columns)
  )
}

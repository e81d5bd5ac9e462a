import type { Answerable, Characteristic, Question } from '@inspectorate/core'
import { answerQuestions, type AnswerSet } from '@inspectorate/core/answers'
import { comparable } from '../table/tidy-text.js'

/** What the columns of a table of answers may be, beside the id of the case or response. */
export type AnswerColumns = Answerable

/** What another survey tool writes in a column, and what it means; null: not answered. */
export type Codes<Value extends string = string> = ReadonlyMap<string, Value | null>

/** What one column of a table is. */
export type Column =
  | { readonly kind: 'id' }
  | {
      readonly kind: 'ignored'
      /** It may hold something though it has no heading. */
      readonly counted?: true
    }
  | {
      readonly kind: 'characteristic'
      readonly characteristic: Characteristic
      readonly codes?: Codes
    }
  | {
      readonly kind: 'question'
      readonly question: Question
      readonly codes?: Codes
      readonly set: AnswerSet
    }

/** The heading under which a file of rejected rows says why. It is left out when the file is read. */
export const rejectedBecause = 'rejected-because'

/** Headings of the column of ids in the files this project writes. */
export const idHeadings: readonly string[] = ['case', 'response']

/**
 * The column a heading means: by id; by label or by the question’s wording where only one has it.
 * A label that several questions share is `ambiguous`.
 */
export function columnNamed(
  heading: string,
  { questions, characteristics, answerSets }: AnswerColumns,
): Column | 'unknown' | 'ambiguous' {
  const name = comparable(heading)
  const characteristic = characteristics.find(({ id }) => id === name)
  if (characteristic) return { kind: 'characteristic', characteristic }
  const question = questions.find(({ id }) => id === name)
  if (question) return questionColumn(question, { answerSets })
  const labelled: Column[] = [
    ...characteristics
      .filter(({ label }) => comparable(label) === name)
      .map((characteristic): Column => ({ kind: 'characteristic', characteristic })),
    ...questions
      .filter(({ label, text }) => [label, text].map(comparable).includes(name))
      .map((one) => questionColumn(one, { answerSets })),
  ]
  if (labelled.length > 1) return 'ambiguous'
  return labelled[0] ?? (comparable(rejectedBecause) === name ? { kind: 'ignored' } : 'unknown')
}

/** The column of a question, with what may be answered to it. */
export function questionColumn(
  question: Question,
  { answerSets }: Pick<AnswerColumns, 'answerSets'>,
): Extract<Column, { kind: 'question' }> {
  return { kind: 'question', question, set: answerQuestions([question], answerSets)[0]!.set }
}

/** Every id a column may have. */
export function columnIds({ questions, characteristics }: AnswerColumns): string[] {
  return [...characteristics.map(({ id }) => id), ...questions.map(({ id }) => id)]
}

/** The id of what a column holds; undefined where it holds no part of a case. */
export function idOf(column: Column): string | undefined {
  if (column.kind === 'characteristic') return column.characteristic.id
  return column.kind === 'question' ? column.question.id : undefined
}

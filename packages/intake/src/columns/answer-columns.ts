import type { Answerable, Characteristic, Question } from '@inspectorate/core'
import {
  answerQuestions,
  type AnswerSet,
  type AnswerValue,
  type ChoiceSet,
} from '@inspectorate/core/answers'

/** What the columns of a table of answers may be, beside the id of the case or response. */
export type AnswerColumns = Answerable

/** What another survey tool writes in a column, and what it means; null: not answered. */
export type Codes<Value extends string = string> = ReadonlyMap<string, Value | null>

/** What a cell of a choice says: ticked or not; null: neither. */
export type TickCodes = ReadonlyMap<string, boolean | null>

/** One choice of a question: what its cells tick. */
export interface ChoiceColumn {
  readonly kind: 'choice'
  readonly question: Question
  readonly set: ChoiceSet
  readonly value: AnswerValue
  readonly codes?: TickCodes
}

/** What one column of a table is. */
export type Column =
  | { readonly kind: 'id' }
  | {
      readonly kind: 'ignored'
      /** It may hold something though it has no heading. */
      readonly counted?: true
      /** A tool added it to every form. */
      readonly ofTool?: true
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
      /** The choice in a cell that is yes. */
      readonly holds?: string
    }
  | ChoiceColumn

/** The heading under which a file of rejected rows says why. It is left out when the file is read. */
export const rejectedBecause = 'rejected-because'

/** Headings of the column of ids in the files this project writes. */
export const idHeadings: readonly string[] = ['case', 'response']

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
  return column.kind === 'question' || column.kind === 'choice' ? column.question.id : undefined
}

/** What no two columns of a table may be: a characteristic, a question, or a choice of one. */
export function keyOf(column: Column): string | undefined {
  return column.kind === 'choice' ? `${column.question.id} ${column.value.id}` : idOf(column)
}

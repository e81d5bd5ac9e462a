import type { IssueCode, Question } from '@inspectorate/core'
import { readChosen, textIn, type NumberSet } from '@inspectorate/core/answers'
import { comparable } from '../table/tidy-text.js'
import {
  questionColumn,
  type AnswerColumns,
  type ChoiceColumn,
  type Column,
} from './answer-columns.js'

/** Why a heading that names a question names no column. */
export interface HeadingFault {
  readonly code: IssueCode
  readonly expected: string
}

/** A heading is a few words; what is longer is text. */
const longest = 1_000

/** The heading of a choice in the workbooks this project makes: `needs: work`. */
export function choiceHeading(
  { id }: Pick<Question, 'id'>,
  value: { readonly id: string },
): string {
  return `${id}: ${value.id}`
}

/** The heading of a number in the workbooks this project makes: `wait (weeks)`. */
export function unitHeading({ id }: Pick<Question, 'id'>, { unit }: NumberSet): string {
  return `${id} (${textIn(unit.label, 'en')})`
}

/** What a heading of our own workbooks names, by ids, whatever labels there are. */
export function ownHeading(name: string, columns: AnswerColumns): Column | undefined {
  const [, id, choice] = /^([^ ]+): ([^ ]+)$/.exec(name) ?? []
  if (id !== undefined) {
    const column = columnById(id, columns)
    const value =
      column?.set.kind === 'several'
        ? column.set.values.find((one) => one.id === choice)
        : undefined
    return column?.set.kind === 'several' && value
      ? { kind: 'choice', question: column.question, set: column.set, value }
      : undefined
  }
  const space = name.indexOf(' ')
  const column = space > 0 ? columnById(name.slice(0, space), columns) : undefined
  return column?.set.kind === 'number' &&
    comparable(unitHeading(column.question, column.set)) === name
    ? column
    : undefined
}

/** The number whose unit stands behind its name, as `wait (weeks)`. */
export function unitColumn(
  name: string,
  columns: AnswerColumns,
): Column | HeadingFault | undefined {
  if (name.length > longest || !name.endsWith(')')) return undefined
  for (let at = name.indexOf('('); at > 0; at = name.indexOf('(', at + 1)) {
    const column = questionNamed(name.slice(0, at).trim(), columns)
    if (column?.set.kind !== 'number') continue
    const { id, label } = column.set.unit
    const unit = name.slice(at + 1, -1).trim()
    return [id, ...Object.values(label)].some((one) => comparable(one) === unit)
      ? column
      : { code: 'other-unit', expected: unitHeading(column.question, column.set) }
  }
  return undefined
}

/**
 * A choice of a question: `needs: work` in our own workbooks, `needs/work` in KoboToolbox’s exports, `needs___work` in
 * REDCap’s, `needs[work]` in LimeSurvey’s; by ids or by labels.
 */
export function choiceColumn(
  name: string,
  columns: AnswerColumns,
): ChoiceColumn | HeadingFault | undefined {
  let fault: HeadingFault | undefined
  for (const [before, choice] of partsOf(name)) {
    const column = questionNamed(before, columns)
    if (column?.set.kind !== 'several') continue
    const { question, set } = column
    const read = readChosen(set, [choice])
    const value = read.ok ? set.values.find(({ id }) => id === read.answer) : undefined
    if (value) return { kind: 'choice', question, set, value }
    if (!read.ok)
      fault ??= {
        code: read.fault.code,
        expected: `a choice of ${question.id}: ${read.fault.expected}`,
      }
  }
  return fault
}

function* partsOf(name: string): Generator<[question: string, choice: string]> {
  if (name.length > longest) return
  const [, bracketed, within] = /^(.+?)\s*\[([^[\]]+)\]$/.exec(name) ?? []
  if (bracketed !== undefined) yield [bracketed, within!]
  for (const separator of ['___', '/', ':'])
    for (let at = name.lastIndexOf(separator); at > 0; at = name.lastIndexOf(separator, at - 1))
      yield [name.slice(0, at).trim(), name.slice(at + separator.length).trim()]
}

/** What is named by id after the names of the groups of a form, as `about-care/wait` in KoboToolbox’s exports. */
export function groupedColumn(name: string, columns: AnswerColumns): Column | undefined {
  const last = name.length > longest ? '' : name.slice(name.lastIndexOf('/') + 1)
  if (last === name || last === '') return undefined
  const characteristic = columns.characteristics.find(({ id }) => id === last)
  if (characteristic) return { kind: 'characteristic', characteristic }
  const question = columns.questions.find(({ id }) => id === last)
  return question && questionColumn(question, columns)
}

/** The question of which this is the id; otherwise the only one of which it is the label or the wording. */
function questionNamed(
  name: string,
  columns: AnswerColumns,
): Extract<Column, { kind: 'question' }> | undefined {
  const { questions } = columns
  const labelled = questions.filter(({ label, text }) =>
    [label, text].some((one) => comparable(one) === name),
  )
  const question =
    questions.find(({ id }) => id === name) ?? (labelled.length === 1 ? labelled[0] : undefined)
  if (question) return questionColumn(question, columns)
  const grouped = groupedColumn(name, columns)
  return grouped?.kind === 'question' ? grouped : undefined
}

function columnById(
  id: string,
  columns: AnswerColumns,
): Extract<Column, { kind: 'question' }> | undefined {
  const question = columns.questions.find((one) => one.id === id)
  return question && questionColumn(question, columns)
}

import type { DataValidation } from 'exceljs'
import { textOfUnits, type DateSet, type NumberSet } from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'
import { allowedAnswers, labelOf } from './allowed-answers.js'
import { headingOf, type TemplateColumn } from './template-column.js'

/** What the cells of a column accept, and what is said where one is selected or refuses. `cell` is the first of them. */
export function cellRule(
  column: TemplateColumn,
  cell: string,
  list: string | undefined,
): DataValidation {
  if (column.kind === 'characteristic') {
    const { label, values } = column.characteristic
    const labels = values.map((value) => value.label).join(', ')
    return {
      type: 'list',
      formulae: [list!],
      ...stop(`Choose ${labels}, or leave the cell empty.`),
      ...prompt(label, 'Choose from the list.'),
    }
  }
  const { question, place, set } = column
  if (column.kind === 'choice')
    return {
      type: 'list',
      formulae: ['"x"'],
      ...stop('Type x where it is chosen, or leave the cell empty.'),
      ...prompt(
        labelOf(column.value),
        `${question.text} x where “${labelOf(column.value)}” is chosen.`,
      ),
    }
  return match(set)
    .with({ kind: P.union('one', 'ordered') }, (): DataValidation => ({
      type: 'list',
      formulae: [list!],
      ...stop(`Choose ${allowedAnswers(set)}, or leave the cell empty.`),
      ...prompt(place, question.text),
    }))
    .with({ kind: 'number' }, (number): DataValidation => ({
      ...numberRule(number, cell, list),
      ...stop(`Type ${allowedAnswers(number)}, or leave the cell empty.`),
      ...prompt(headingOf(column), question.text),
    }))
    .with({ kind: 'date' }, (date): DataValidation => ({
      ...dateRule(date, cell),
      ...stop(`Type ${allowedAnswers(date)}, or leave the cell empty.`),
      ...prompt(place, question.text),
    }))
    .with({ kind: 'text' }, ({ max }): DataValidation => ({
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [max],
      ...stop(`Type ${allowedAnswers(set)}.`),
      ...prompt(place, question.text),
    }))
    .with({ kind: 'several' }, () => {
      throw new TypeError('several choices have a column each')
    })
    .exhaustive()
}

/** A number in its range and no finer than its set, or one of the answers that are no number. */
function numberRule(
  { min, max, decimals }: NumberSet,
  cell: string,
  list: string | undefined,
): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  const [low, high] = [textOfUnits(min, decimals), textOfUnits(max, decimals)]
  if (decimals === 0 && list === undefined)
    return { type: 'whole', operator: 'between', formulae: [low, high] }
  const number = `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high},ROUND(${cell},${decimals})=${cell})`
  return {
    type: 'custom',
    formulae: [list === undefined ? number : `OR(${number},SUMPRODUCT(--(${list}=${cell}))>0)`],
  }
}

/** Whether some of its days are older than those that a spreadsheet program counts rightly: they are typed as text. */
export function isTypedAsText({ from }: DateSet): boolean {
  return from < '1900-03-01'
}

function dateRule(
  set: DateSet,
  cell: string,
): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  if (isTypedAsText(set)) return { type: 'custom', formulae: [`LEN(${cell})=10`] }
  const { from, to } = set
  return { type: 'date', operator: 'between', formulae: [dayNumber(from), dayNumber(to)] }
}

/** Days are counted from 30 December 1899, as Excel does from March 1900 on. */
function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** What a heading says where it is selected: the question, and who is asked. */
export function headingRule(column: TemplateColumn, asked: string): DataValidation | null {
  if (column.kind === 'characteristic') return null
  const choice = column.kind === 'choice' ? ` ${labelOf(column.value)}.` : ''
  const routing = asked === 'Always' ? '' : ` Asked ${asked.replace(/^W/, 'w')}.`
  const text = `${column.question.text}${choice}`
  return {
    // Nothing is restricted: the cell is locked.
    type: 'custom',
    formulae: ['TRUE'],
    allowBlank: true,
    // What is asked gives way to whom it is asked of.
    ...prompt(column.place, `${cut(text, Math.max(80, 255 - routing.length))}${routing}`),
  }
}

/** The id of a row: given once. */
export function idRule(last: number, row: 'case' | 'response'): DataValidation {
  return {
    type: 'custom',
    formulae: [`COUNTIF($A$2:$A$${last},$A2)=1`],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'An id used twice',
    error: `Give each ${row} an id of its own.`,
    ...prompt(
      row === 'case' ? 'Case' : 'Response',
      `An id of its own for each ${row}; no names of people.`,
    ),
  }
}

function stop(error: string) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not an accepted value',
    error: cut(error, 225),
  }
}

/** Excel shows titles of 32 characters and messages of 255. */
function prompt(title: string, text: string) {
  return { showInputMessage: true, promptTitle: cut(title, 32), prompt: cut(text, 255) }
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text
}

import {
  describeRouting,
  oneOf,
  plainRouting,
  type PlainRouting,
  type Routing,
} from '@inspectorate/core'
import { answerLabels } from '../answers/answer-words.js'
import { columnLetters } from '@inspectorate/office'
import { headingOf, type TemplateColumn } from './template-column.js'

/** What a condition looks at: the column, its heading, and the labels that let the question be asked. */
interface Deciding {
  readonly index: number
  readonly heading: string
  readonly labels: readonly string[]
}

/** When a question is asked, in words: “where court-report is With a court report”. */
export function whenAsked(asked: Routing | undefined, columns: readonly TemplateColumn[]): string {
  const condition = plainRouting(asked)
  if (!condition) return asked ? `Where ${describeRouting(asked)}` : 'Always'
  const { heading, labels } = decidingOf(condition, columns)
  return `Where ${heading} is ${oneOf(labels)}`
}

/** A formula that is true in row 2 where a case is named and the question is not asked. */
export function notAskedFormula(
  condition: PlainRouting,
  columns: readonly TemplateColumn[],
): string {
  const { index, labels } = decidingOf(condition, columns)
  const cell = `$${columnLetters(index + 1)}2`
  const others = labels.map((label) => `${cell}<>"${label.replaceAll('"', '""')}"`)
  return `AND($A2<>"",${others.join(',')})`
}

function decidingOf(condition: PlainRouting, columns: readonly TemplateColumn[]): Deciding {
  const id = 'question' in condition ? condition.question : condition.characteristic
  const index = columns.findIndex((column) => headingOf(column) === id)
  const column = columns[index]
  const labels =
    'question' in condition
      ? condition.is.map((answer) => answerLabels[answer])
      : condition.is.map((value) =>
          column?.kind === 'characteristic'
            ? (column.characteristic.values.find((one) => one.id === value)?.label ?? value)
            : value,
        )
  return { index, heading: id, labels }
}

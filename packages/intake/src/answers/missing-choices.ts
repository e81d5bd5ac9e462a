import type { Issue } from '@inspectorate/core'
import { placeOf, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import type { ChoiceColumn, Column } from '../columns/answer-columns.js'
import { choiceHeading } from '../columns/heading-forms.js'

/** Questions of which some choices have a column and others none: who made one of those looks as if nothing was chosen. */
export function missingChoices(
  columns: readonly Column[],
  row: SourceRow,
  table: SourceTable,
): Issue[] {
  const isTicked = (column: Column): column is ChoiceColumn => column.kind === 'choice'
  return columns.flatMap((column, index): Issue[] => {
    if (!isTicked(column)) return []
    const { question, set } = column
    const same = columns.filter(isTicked).filter((one) => one.question.id === question.id)
    const isWhole = columns.some(
      (one) => one.kind === 'question' && one.question.id === question.id,
    )
    if (same[0] !== column || isWhole) return []
    const missing = set.values.filter(({ id }) => !same.some(({ value }) => value.id === id))
    if (missing.length === 0) return []
    return [
      {
        code: 'missing-column',
        ...placeOf(table, row.line, index, textOf(row.cells[index])),
        found: `columns of ${same.length} of the ${set.values.length} choices`,
        expected: `${named(missing.map((value) => choiceHeading(question, value)))} as well`,
      },
    ]
  })
}

function named(headings: readonly string[]): string {
  return headings.length > 12 ? `${headings.slice(0, 12).join(', ')}, …` : headings.join(', ')
}

import { columnLetters } from '@inspectorate/office'
import type { TemplateColumn } from './template-column.js'

/** A formula that is true in row 2 where a choice that excludes the others is ticked beside one; null where there is no such choice. */
export function clashFormula(
  column: TemplateColumn,
  columns: readonly TemplateColumn[],
): string | null {
  if (column.kind !== 'choice') return null
  const { id } = column.question
  const choices = columns.flatMap((one, index) =>
    one.kind === 'choice' && one.question.id === id
      ? [{ alone: one.value.alone, cell: `$${columnLetters(index + 1)}2` }]
      : [],
  )
  const alone = choices.filter((choice) => choice.alone)
  if (alone.length === 0) return null
  const area = `${choices[0]!.cell}:${choices.at(-1)!.cell}`
  return `AND(COUNTA(${area})>1,OR(${alone.map(({ cell }) => `${cell}<>""`).join(',')}))`
}

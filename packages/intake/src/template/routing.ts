import { describeRouting, oneOf, type Question, type Routing } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import { labelOf } from './allowed-answers.js'
import { headingOf, subjectOf, type TemplateColumn } from './template-column.js'

type Asked = Pick<Question, 'asked' | 'codes'>

/** When a question is asked, in words: “where court-report is With a court report”. */
export function whenAsked({ asked, codes }: Asked, columns: readonly TemplateColumn[]): string {
  const coded = codes === undefined ? [] : [`${codes} holds words`]
  const parts = asked ? [...coded, inWords(asked, columns)] : coded
  return parts.length === 0 ? 'Always' : `Where ${parts.join(' and ')}`
}

/**
 * A formula that is true in row 2 where a case is named and the question is not asked; null where every case gets it.
 * What hangs on a cell that is empty is not known, and not asked, under `not` as well.
 */
export function notAskedFormula(
  { asked, codes }: Asked,
  columns: readonly TemplateColumn[],
): string | null {
  const needed = [
    ...(codes === undefined ? [] : [isFilled(cellsOf(codes, columns)[0]!.cell)]),
    ...(asked ? [formulaOf(asked, true, columns)] : []),
  ]
  return needed.length === 0 ? null : `AND($A2<>"",NOT(AND(${needed.join(',')})))`
}

function inWords(routing: Routing, columns: readonly TemplateColumn[]): string {
  if ('all' in routing) return joined(routing.all, ' and ', columns)
  if ('any' in routing) return joined(routing.any, ' or ', columns)
  if ('not' in routing) return `not (${inWords(routing.not, columns)})`
  const { id, is } = conditionOf(routing)
  const first = columns.find((column) => subjectOf(column) === id)
  if (!first) return describeRouting(routing)
  const labels = is.map((value) => labelIn(first, value))
  return first.kind === 'choice'
    ? `${oneOf(labels)} is chosen for ${id}`
    : `${headingOf(first)} is ${oneOf(labels)}`
}

function joined(
  routings: readonly Routing[],
  between: string,
  columns: readonly TemplateColumn[],
): string {
  const said = routings.map((one) => inWords(one, columns))
  return said.length === 1 ? said[0]! : said.map((one) => `(${one})`).join(between)
}

/** Whether a condition is known to hold, or known not to, as a formula. */
function formulaOf(routing: Routing, holds: boolean, columns: readonly TemplateColumn[]): string {
  if ('not' in routing) return formulaOf(routing.not, !holds, columns)
  if ('all' in routing || 'any' in routing) {
    const [list, joins] = 'all' in routing ? [routing.all, holds] : [routing.any, !holds]
    const parts = list.map((one) => formulaOf(one, holds, columns))
    return `${joins ? 'AND' : 'OR'}(${parts.join(',')})`
  }
  const { id, is } = conditionOf(routing)
  const cells = cellsOf(id, columns)
  const chosen = cells.filter(({ column }) => column.kind === 'choice')
  if (chosen.length > 0) {
    const named = chosen.filter(
      ({ column }) => column.kind === 'choice' && is.includes(column.value.id),
    )
    const any = (list: typeof chosen) => `OR(${list.map(({ cell }) => isFilled(cell)).join(',')})`
    return holds ? any(named) : `AND(${any(chosen)},NOT(${any(named)}))`
  }
  const { cell, column } = cells[0]!
  const equal = `OR(${is.flatMap((value) => equals(cell, column, value)).join(',')})`
  return holds ? equal : `AND(${isFilled(cell)},NOT(${equal}))`
}

function conditionOf(routing: Extract<Routing, { is: readonly string[] }>) {
  return 'question' in routing
    ? { id: routing.question, is: routing.is }
    : { id: routing.characteristic, is: routing.is }
}

function cellsOf(id: string, columns: readonly TemplateColumn[]) {
  return columns.flatMap((column, index) =>
    subjectOf(column) === id ? [{ column, cell: `$${columnLetters(index + 1)}2` }] : [],
  )
}

function isFilled(cell: string): string {
  return `${cell}<>""`
}

function equals(cell: string, column: TemplateColumn, value: string): string[] {
  if (column.kind === 'question' && column.set.kind === 'number' && /^-?[\d.]+$/.test(value))
    return [`${cell}=${value}`, `${cell}=${textLiteral(value)}`]
  if (column.kind === 'question' && column.set.kind === 'date') {
    const [year, month, day] = value.split('-').map(Number)
    return [`${cell}=DATE(${year},${month},${day})`, `${cell}=${textLiteral(value)}`]
  }
  return [equalsLabel(cell, labelIn(column, value))]
}

/** Excel takes 255 characters between quotation marks. */
const longestLiteral = 255

function equalsLabel(cell: string, label: string): string {
  return label.length <= longestLiteral
    ? `${cell}=${textLiteral(label)}`
    : `LEFT(${cell},${longestLiteral})=${textLiteral(label.slice(0, longestLiteral))}`
}

function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function labelIn(column: TemplateColumn, id: string): string {
  if (column.kind === 'characteristic')
    return column.characteristic.values.find((one) => one.id === id)?.label ?? id
  const value = 'values' in column.set ? column.set.values.find((one) => one.id === id) : undefined
  return value ? labelOf(value) : id
}

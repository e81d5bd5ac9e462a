import { tidyText } from '../table/tidy-text.js'

/** What a cell of a sheet of rules can hold. */
export type RulesCell = string | number | boolean | null

/** A value of rules that stands in a single cell. */
export type Scalar = string | number | boolean

const decimal = /^-?\d+(\.\d+)?$/

/** A text as a cell has it: as it is, or in quotation marks where a spreadsheet would change it. */
export function textCell(text: string): string {
  const plain = tidyText(text) === text && text !== '' && !text.startsWith('"')
  return plain && !hasControls(text) ? text : JSON.stringify(text)
}

export function readText(cell: string): string {
  return quoted(cell) ?? cell
}

/** A text, number or yes and no: what would be read as another kind stands in quotation marks. */
export function scalarCell(value: Scalar): RulesCell {
  if (typeof value !== 'string') return value
  const text = textCell(value)
  return readScalar(text) === value ? text : JSON.stringify(value)
}

export function readScalar(cell: string): Scalar {
  if (decimal.test(cell)) return Number(cell)
  if (cell === 'TRUE' || cell === 'FALSE') return cell === 'TRUE'
  return readText(cell)
}

/** One or several: `a; b`, and a list of one or none in brackets, for `a` is no list. */
export function listCell(values: Scalar | readonly Scalar[], of: 'texts' | 'scalars'): RulesCell {
  const item = (value: Scalar) => {
    const cell = of === 'texts' ? textCell(String(value)) : scalarCell(value)
    const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
    return /[;[\]]/.test(text) && !text.startsWith('"') ? JSON.stringify(text) : text
  }
  if (!Array.isArray(values)) {
    const one = values as Scalar
    return typeof one === 'string' ? item(one) : one
  }
  const items = (values as readonly Scalar[]).map(item).join('; ')
  return values.length === 1 || values.length === 0 ? `[${items}]` : items
}

export function readList(cell: string, of: 'texts' | 'scalars'): Scalar | Scalar[] {
  const read = of === 'texts' ? readText : readScalar
  const bracketed = /^\[(.*)\]$/s.exec(cell)
  const items = splitOutsideQuotes(bracketed ? bracketed[1]! : cell, ';')
  if (!bracketed && items.length === 1) return read(cell)
  return items.filter((item) => item !== '').map(read)
}

/** Names with values, `safe = 2; caring = 1/3`. */
export function pairsCell(pairs: Readonly<Record<string, RulesCell>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${key} = ${String(value)}`)
    .join('; ')
}

export function readPairs(cell: string): [name: string, value: string][] {
  return splitOutsideQuotes(cell, ';').map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })
}

/** The pieces between separators that stand in no quotation marks. */
export function splitOutsideQuotes(text: string, separator: string): string[] {
  const pieces = ['']
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\s\S]/g))
    if (piece === separator) pieces.push('')
    else pieces[pieces.length - 1] += piece
  return pieces.map((piece) => piece.trim())
}

function quoted(cell: string): string | null {
  if (!/^".*"$/s.test(cell)) return null
  try {
    return JSON.parse(cell) as string
  } catch {
    return null
  }
}

function hasControls(text: string): boolean {
  return Array.from(text).some((letter) => letter !== '\n' && letter.charCodeAt(0) < 32)
}

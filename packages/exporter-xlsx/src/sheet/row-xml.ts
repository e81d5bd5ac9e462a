import { columnLetters, textLines } from '@inspectorate/office'
import type { WrittenCell } from '../cell/written-cell.js'
import { rowHeight } from './row-heights.js'

/** Room every column has for an indent, in characters. */
export const indentLevel = 1

interface RowSpace {
  /** In points; fitted to the text when not given. */
  readonly height?: number
  readonly spaceBelow?: boolean
}

/** The XML of a row by its number in the sheet. */
export type RowWriter = (number: number, cells: readonly WrittenCell[], space?: RowSpace) => string

/** Writes rows of a sheet whose columns are so many characters wide. */
export function rowWriter(characters: readonly number[]): RowWriter {
  const starts: string[] = []
  return (number, cells, space = {}) => {
    const height = space.height ?? rowHeight(linesOf(cells, characters), space)
    let xml = height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}">`
    for (let index = 0; index < cells.length; index += 1) {
      starts[index] ??= `<c r="${columnLetters(index)}`
      xml += starts[index]! + number + cells[index]!.xml
    }
    return `${xml}</row>`
  }
}

/** How many lines the longest of these cells takes in its column. */
function linesOf(cells: readonly WrittenCell[], characters: readonly number[]): number {
  let lines = 1
  for (let index = 0; index < cells.length; index += 1) {
    const { text, style } = cells[index]!
    if (text === null || !style.wraps) continue
    const width = (characters[index] ?? 1) + (style.indented ? 0 : indentLevel)
    lines = Math.max(lines, textLines(text, width, style.font === 'header'))
  }
  return lines
}

import { scanXml } from '../xml/scan-xml.js'

/** The cells of a sheet as text, by row and column; cells that are not there are empty. */
export function readSheetText(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = []
  let cell: { row: number; column: number; type: string | undefined; text: string } | undefined
  const path: string[] = []
  scanXml(xml, {
    open: (name, attributes) => {
      path.push(name)
      if (name !== 'c') return
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attributes['r'] ?? '') ?? []
      cell = { row: Number(row) - 1, column: columnOf(letters), type: attributes['t'], text: '' }
    },
    close: (name) => {
      path.pop()
      if (name !== 'c' || !cell) return
      const { row, column, type, text } = cell
      while (rows.length <= row) rows.push([])
      const cells = rows[row] ?? []
      while (cells.length < column) cells.push('')
      cells[column] = type === 's' ? (shared[Number(text)] ?? '') : text
      cell = undefined
    },
    text: (text) => {
      const at = path.at(-1)
      if (cell && (at === 'v' || at === 't')) cell.text += text
    },
  })
  return rows
}

/** 0-based: `A` is 0, `AA` is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

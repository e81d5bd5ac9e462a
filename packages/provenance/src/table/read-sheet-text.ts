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
      while (rows.length <= cell.row) rows.push([])
      const row = rows[cell.row]
      while (row && row.length < cell.column) row.push('')
      if (row) row[cell.column] = cell.type === 's' ? (shared[Number(cell.text)] ?? '') : cell.text
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

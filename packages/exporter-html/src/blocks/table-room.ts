import { leastWidths, type TableBlock } from '@inspectorate/publication'

/** What stands on a narrow screen, in a line of text and on a sheet of paper, in characters with the room between columns. */
const room = { phone: 36, text: 68, paper: 84 } as const
/** With more columns cells are hard to read on a narrow screen, or in a line of text, though their words have room. */
const mostColumns = { phone: 3, text: 5 } as const
const betweenColumns = 2

/** Where a table has room without a broken word. */
export interface TableRoom {
  /** It may scroll sideways on a narrow screen; then the keyboard must reach it. */
  readonly scrolls: boolean
  /** It is wider than the text where there is room. */
  readonly isBroad: boolean
  /** On paper its words have no room even so. */
  readonly isDense: boolean
}

/** Where a table has room: its columns are as wide as their longest words at least. */
export function tableRoom(table: TableBlock): TableRoom {
  const { columns } = table
  const longest = leastWidths(table, (text) => [...text].length)
  const across = longest.reduce((sum, characters) => sum + characters + betweenColumns, 0)
  return {
    scrolls: columns.length > mostColumns.phone || across > room.phone,
    isBroad: columns.length > mostColumns.text || across > room.text,
    isDense: across > room.paper,
  }
}

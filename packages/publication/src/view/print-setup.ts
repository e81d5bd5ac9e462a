import type { WorkbookColumn } from './workbook-view.js'

/** How a sheet is printed on A4. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape'
  /** In per cent of its size; null where all columns are fitted to one page’s width, which shrinks them no further than that. */
  readonly scale: number | null
  /** Columns, from the first, that are repeated where a sheet is wider than a page. */
  readonly repeated: number
}

/** Text of Arial 12 printed smaller is hard to read: 65 per cent of it are 7.8 points. */
const smallestScale = 65
/** Millimetres that are left free at the sides of a page, and above and below it. */
export const pageMargins = { side: 12.7, end: 15 } as const

const pointsAMillimetre = 72 / 25.4
const a4 = { portrait: 210, landscape: 297 } as const
/** What a column takes in points: its characters as wide as digits, an indent and the margins of its cells. */
const points = { digit: 6.75, column: 14 }
/** A sheet this wide, in characters, is printed across. */
const landscapeFrom = 80
/** Repeated columns take no more than this share of the page. */
const mostRepeated = 0.4

/** The set-up of a sheet whose columns are so many characters wide; the last of its tables says what they hold. */
export function printSetup(
  characters: readonly number[],
  columns: readonly WorkbookColumn[] = [],
): PrintSetup {
  const total = characters.reduce((sum, width) => sum + width, 0)
  const orientation = total > landscapeFrom ? 'landscape' : 'portrait'
  const room = ((a4[orientation] - 2 * pageMargins.side) * pointsAMillimetre * 100) / smallestScale
  if (widthOf(characters) <= room) return { orientation, scale: null, repeated: 0 }
  return {
    orientation,
    scale: smallestScale,
    repeated: repeatedOf(characters, columns, room * mostRepeated),
  }
}

/** As many columns of text as say what a row is and leave room for the others; the first at least. */
function repeatedOf(
  characters: readonly number[],
  columns: readonly WorkbookColumn[],
  room: number,
): number {
  let count = 1
  while (
    columns[count]?.type === 'text' &&
    columns[count - 1]?.type === 'text' &&
    widthOf(characters.slice(0, count + 1)) <= room
  )
    count += 1
  return count
}

function widthOf(characters: readonly number[]): number {
  return characters.reduce((sum, width) => sum + width * points.digit + points.column, 0)
}

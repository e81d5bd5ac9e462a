/** Row heights in points: space between the parts of a sheet, where others would leave a row blank. */
export const DEFAULT_HEIGHT = 15
export const TITLE_HEIGHT = 33
/** The last line of an introduction, with the space above a header row. */
export const LAST_LINE_HEIGHT = 27
/** A table’s own title, with the space above it. */
export const TABLE_TITLE_HEIGHT = 39

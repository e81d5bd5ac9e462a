import type { ReportView } from '@inspectorate/publication'
import { blockStyle } from './block-style.js'
import { chartStyle } from './chart-style.js'
import { columnWidths } from './column-widths.js'
import { contrastStyle } from './contrast-style.js'
import { coverStyle } from './cover-style.js'
import { distributionStyle } from './distribution-style.js'
import { notesStyle } from './notes-style.js'
import { printStyle } from './print-style.js'
import { ratingStyle } from './rating-style.js'
import { tableStyle } from './table-style.js'
import { textStyle } from './text-style.js'
import { titleStyle } from './title-style.js'

/** The style of the report itself, under `.insp`, on screens and on paper. */
export function reportStyle(view: ReportView): string {
  return [
    textStyle,
    coverStyle,
    titleStyle(view),
    blockStyle,
    ratingStyle,
    tableStyle,
    columnWidths(view),
    chartStyle,
    notesStyle,
    contrastStyle,
    distributionStyle(view),
    printStyle,
  ].join('')
}

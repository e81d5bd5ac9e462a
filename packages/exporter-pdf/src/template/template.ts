import { annexe } from './annexe.js'
import { blocks } from './blocks.js'
import { charts } from './charts.js'
import { distributions } from './distributions.js'
import { cover } from './cover.js'
import { foundation } from './foundation.js'
import { inlines } from './inlines.js'
import { report } from './report.js'
import { tables } from './tables.js'

/** The report as Typst sets it; it reads the prepared report as `sys.inputs.report`. */
export const template: string = [
  foundation,
  inlines,
  tables,
  charts,
  distributions,
  blocks,
  cover,
  annexe,
  report,
].join('')

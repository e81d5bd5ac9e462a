import { xml } from '../xml/xml.js'
import type { PageShape } from './page-shape.js'
import { boxedStyles, listStyles } from './boxed-styles.js'
import { characterStyles } from './character-styles.js'
import { pageStyles } from './page-styles.js'
import { palette } from './palette.js'
import { ratingStyles } from './rating-styles.js'
import { paragraphXml, runXml, styleXml } from './style-xml.js'
import { cellStyles, tableStylesXml } from './table-styles.js'
import { textStyles } from './text-styles.js'

/** Font of the report; charts take it from the theme. */
export const reportFont = 'Arial'

/**
 * Everything of styles.xml within its root: each look is a named style, so that a house can replace it.
 * `housed` where they stand beside those of a house.
 */
export function reportStyles(page: PageShape, housed = false): string {
  return [
    xml(
      'w:docDefaults',
      {},
      xml('w:rPrDefault', {}, runXml({ font: reportFont, color: palette.ink, size: 12 })),
      xml('w:pPrDefault', {}, paragraphXml({ after: 160, line: 1.15 })),
    ),
    ...[
      ...textStyles,
      ...listStyles,
      ...boxedStyles,
      ...pageStyles(page, housed),
      ...cellStyles,
      ...ratingStyles(page, housed),
      ...characterStyles,
    ].map(styleXml),
    tableStylesXml,
  ].join('')
}

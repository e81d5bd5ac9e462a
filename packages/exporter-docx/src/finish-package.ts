import { placeCharts } from './chart/place-charts.js'
import type { Rendering } from './rendering/rendering.js'
import type { HouseTemplate } from './template/house-template.js'
import { writePageNumbers } from './layout/write-page-numbers.js'
import { placeBand } from './page/place-band.js'
import { placeHouse } from './template/place-house.js'
import { coreProperties } from './package/core-properties.js'
import { withFigureReferences } from './package/figure-references.js'
import { inOrder } from './package/in-order.js'
import { readParts, rewriteParts, textPart, writeParts, type Parts } from './package/parts.js'
import { plainSeparators } from './package/plain-separators.js'
import { rightToLeftText } from './package/right-to-left-text.js'
import { wellFormedXml } from './package/well-formed-xml.js'

/**
 * What docx leaves to be done: metadata it has no options for, ids that differ from run to run,
 * and the parts of a house template.
 */
export function finishPackage(
  written: Parts,
  {
    rendering,
    styles,
    ours,
    house,
  }: {
    rendering: Rendering
    /** styles.xml. */
    styles: string
    /** Our own styles in it. */
    ours: string
    house: HouseTemplate | undefined
  },
): Parts {
  const { view, page, charts, accent } = rendering
  const { meta } = view
  const { language } = meta
  const parts: Parts = {
    ...placeCharts(written, { charts, page, language, accent }),
    'word/styles.xml': textPart(styles),
    'docProps/core.xml': textPart(coreProperties(meta)),
  }
  const ordered = inOrder(
    rewriteParts(withStableWorkbooks(parts), (text, name) => {
      if (name === 'word/footnotes.xml' || name === 'word/endnotes.xml')
        return plainSeparators(text)
      // Charts are written as if in American English.
      if (name.startsWith('word/charts/'))
        return text.replaceAll('lang="en-US"', `lang="${language}"`)
      return null
    }),
  )
  const housed = house ? placeHouse(ordered, house, meta, ours) : placeBand(ordered, page)
  const referring = withFigureReferences(housed, view.figures)
  return writePageNumbers(
    rewriteParts(referring, (text, name) => {
      const whole = wellFormedXml(text)
      return isText.test(name) ? rightToLeftText(whole) : whole
    }),
  )
}

/** Parts whose paragraphs are read. */
const isText = /^word\/(?:document|footnotes|header\d*|footer\d*)\.xml$/

/** The data of a chart is a package of its own. */
function withStableWorkbooks(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith('.xlsx') ? writeParts(readParts(bytes)) : bytes,
    ]),
  )
}

import { leastHeights, lowerCharts, placeCharts } from './chart/place-charts.js'
import type { Rendering } from './rendering/rendering.js'
import type { HouseTemplate } from './template/house-template.js'
import { writePages } from './settle/write-pages.js'
import { placeBand } from './page/place-band.js'
import { turnedRunning } from './page/turned-running.js'
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
    isForEditing,
  }: {
    rendering: Rendering
    /** styles.xml. */
    styles: string
    /** Our own styles in it. */
    ours: string
    house: HouseTemplate | undefined
    isForEditing: boolean
  },
): Parts {
  const { view, page, charts, accent, seriesColors } = rendering
  const { meta } = view
  const { language } = meta
  const placed = { charts, page, language, accent, seriesColors }
  const parts: Parts = {
    ...placeCharts(written, placed),
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
  const referring = withFigureReferences(turnedRunning(housed, page), view.figures)
  const whole = rewriteParts(referring, (text, name) => {
    const wellFormed = wellFormedXml(text)
    return isText.test(name) ? rightToLeftText(wellFormed) : wellFormed
  })
  // What editors work in stands in their order.
  const paged = writePages(whole, isForEditing ? null : leastHeights(placed))
  return lowerCharts(paged.parts, placed, paged.lower)
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

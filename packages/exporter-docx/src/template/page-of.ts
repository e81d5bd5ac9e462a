import { ourPage, type PageShape } from '../styles/page-shape.js'
import { attributesOf, tagsOf } from './xml-tags.js'

/** Size and margins of a section; ours where it does not say. */
export function pageOf(section: string): PageShape {
  const size = attributesOf(tagsOf(section, 'w:pgSz')[0] ?? '')
  const margins = attributesOf(tagsOf(section, 'w:pgMar')[0] ?? '')
  const margin = (side: keyof PageShape['margins']): number =>
    // A negative margin is one that headers may not move; it is as wide.
    Math.abs(measure(margins[`w:${side}`]) ?? ourPage.margins[side])
  return {
    width: measure(size['w:w']) ?? ourPage.width,
    height: measure(size['w:h']) ?? ourPage.height,
    landscape: size['w:orient'] === 'landscape',
    margins: {
      top: margin('top'),
      right: margin('right'),
      bottom: margin('bottom'),
      left: margin('left'),
      header: margin('header'),
      footer: margin('footer'),
      gutter: margin('gutter'),
    },
  }
}

function measure(written: string | undefined): number | undefined {
  const number = written === undefined ? Number.NaN : Number(written)
  return Number.isFinite(number) ? Math.round(number) : undefined
}

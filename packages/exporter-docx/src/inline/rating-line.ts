import type { RatingMark } from '@inspectorate/publication'
import { Paragraph, TabStopType } from 'docx'
import { toneName } from '../styles/rating-tones.js'
import type { GaugePlace } from './place-gauges.js'
import { ratingWord } from './rating-tag.js'

/** A rating that fills its cell with its colour. */
export function ratingLine(mark: RatingMark, gauge: GaugePlace): Paragraph {
  const style = `TableRating${toneName(mark.tone).id}`
  if (gauge.kind === 'none' || mark.position === undefined)
    return new Paragraph({ style, children: [ratingWord(mark, null)] })
  if (gauge.kind === 'behind')
    return new Paragraph({ style, children: [ratingWord(mark, '\u2002')] })
  const { at, clear } = gauge
  const tabStops = [
    ...(clear === undefined ? [] : [{ type: TabStopType.CLEAR, position: clear }]),
    ...(at === undefined ? [] : [{ type: TabStopType.LEFT, position: at }]),
  ]
  return new Paragraph({
    style,
    ...(tabStops.length === 0 ? {} : { tabStops }),
    children: [ratingWord(mark, '\t')],
  })
}

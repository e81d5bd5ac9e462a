import { unbroken, type RatingMark } from '@inspectorate/publication'
import { gaugesInTiles, type GaugePlace } from '../inline/place-gauges.js'
import type { Rendering } from '../rendering/rendering.js'
import { textWidth } from '../styles/page-shape.js'
import { besideCell } from '../styles/table-styles.js'

/** How tiles stand: how many beside each other, how wide each, and where the gauges of their ratings are. */
export interface LaidTiles {
  readonly columns: number
  readonly width: number
  readonly gauges: GaugePlace
}

/** From what shows most at a glance. */
const most = [3, 2, 1]

/**
 * As many tiles beside each other as have room for the words of their names and for their ratings with their gauges; where
 * a rating is longer than a line with its gauge, for words alone.
 */
export function laidTiles(
  { page, ratings, widthOf }: Rendering,
  tiles: readonly { readonly name: string; readonly mark: RatingMark }[],
): LaidTiles {
  const marks = tiles.map(({ mark }) => mark)
  const names = tiles.flatMap(({ name }) => name.split(/\s+/).flatMap(unbroken))
  const words = Math.max(0, ...names.map((word) => widthOf(word, 'TableTile')))
  const ofRatings = Math.max(
    0,
    ...marks.flatMap(({ word }) => unbroken(word).map((one) => widthOf(one, 'TableRating'))),
  )
  const { left, right } = ratings.indent
  const all = most.map((columns): LaidTiles & { readonly fits: boolean } => {
    const width = Math.floor(textWidth(page) / columns)
    const room = width - besideCell
    return {
      columns,
      width,
      gauges: gaugesInTiles(ratings, marks, room),
      fits: words <= room && ofRatings + left + right <= room,
    }
  })
  const { fits: _, ...laid } =
    all.find(({ fits, gauges }) => fits && gauges.kind !== 'none') ??
    all.find(({ fits }) => fits) ??
    all.at(-1)!
  return laid
}

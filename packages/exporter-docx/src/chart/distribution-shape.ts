import {
  placeKey,
  wrapLabel,
  type DistributionBlock,
  type PlacedKey,
} from '@inspectorate/publication'
import { textHeight, textWidth, type PageShape } from '../styles/page-shape.js'
import type { ChartShape } from './chart-shape.js'

/** Measures of a chart of distributions, in pixels. */
export interface DistributionShape extends ChartShape {
  readonly key: PlacedKey
  /** The names of rows in lines: programs differ in how wide they let them be. */
  readonly names: readonly (readonly string[])[]
  /** How long one per cent is. */
  readonly perCent: number
  /** Between two panels, in whole per cent: the data of a chart in Word keep them apart. */
  readonly gap: number
  /** The ends of the axis of values, whose zero is that of the first panel. */
  readonly from: number
  readonly to: number
}

/** Of the key and of values. */
export const keySize = 12

/** Of the names of rows, and of their lines. */
const nameSize = 13.3
const nameLine = 16

/** Room beside panels for the value of a segment that is too short to hold it. */
const margin = 18

/** As wide as the text, and as high as its rows need, up to a page; or as high as is said. */
export function distributionShape(
  block: DistributionBlock,
  page: PageShape,
  given?: number,
): DistributionShape {
  const width = Math.round(textWidth(page) / 15)
  const key = placeKey(block, { width, size: keySize })
  const top = Math.round(key.height) + 8
  const left = Math.round(width * 0.36)
  const names = block.rows.map(({ label, detail }) =>
    [label, detail].flatMap((text) => wrapLabel(text, left - 12, nameSize)),
  )
  const lines = Math.max(...names.map(({ length }) => length))
  const rows = (row: number) => top + block.rows.length * row + 8
  // A page, less its heading and the chart’s title.
  const most = Math.round(textHeight(page) / 15) - 90
  const height = given ?? Math.min(rows(Math.max(30, lines * nameLine + 10)), most)
  const plot = { left, top, width: width - left - 4, height: height - top - 8 }
  const { panels } = block
  const reach = panels.reduce((sum, panel) => sum + panel.left + panel.right, 0)
  const perCent = (plot.width - panels.length * 2 * margin) / Math.max(reach, 1)
  const gap = Math.max(1, Math.floor((2 * margin) / perCent))
  const from = -((panels[0]?.left ?? 0) + margin / perCent)
  return {
    width,
    height,
    plot,
    key,
    names,
    perCent,
    gap,
    least: Math.min(height, rows(Math.max(20, lines * nameLine + 3))),
    from,
    to: from + plot.width / perCent,
  }
}

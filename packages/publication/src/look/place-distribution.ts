import type { DistributionBlock } from '../view/distribution-block.js'
import type { DistributionShape } from './distribution-shape.js'
import { placeKey, type PlacedKey } from './place-key.js'
import { placePanels } from './place-panels.js'
import { placeSegments, type PlacedSegment } from './place-segments.js'
import { wrapLabel } from './wrap-label.js'

/** A drawing of distributions, laid out for any format that draws. */
export interface PlacedDistribution {
  readonly height: number
  readonly key: PlacedKey
  readonly rows: readonly PlacedRow[]
  /** The zeros of the panels, in stretches that cross no name. */
  readonly axes: readonly { readonly x: number; readonly from: number; readonly to: number }[]
}

interface PlacedRow {
  /** Top of its bars. */
  readonly y: number
  readonly bottom: number
  /** Its name and how many answered; `y` is the baseline. */
  readonly lines: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
    readonly isDetail: boolean
  }[]
  readonly segments: readonly PlacedSegment[]
}

/** The key, then a row of bars for each row, each panel from its own zero. */
export function placeDistribution(
  block: DistributionBlock,
  shape: DistributionShape,
): PlacedDistribution {
  const { width, size, gutter, labels, bar } = shape
  const key = placeKey(block, { width, size: size - 1 })
  const panels = placePanels(block, shape)
  const top = key.height + size * 0.7
  let y = top
  const rows = block.rows.map((row): PlacedRow => {
    const placed = placeRow(row, shape, y)
    y = placed.bottom + gutter
    return { ...placed, segments: placeSegments(block, row.values, panels, size - 1) }
  })
  const foot = y - gutter + size * 0.3
  const stretches =
    labels > 0
      ? [{ from: top - size * 0.3, to: foot }]
      : rows.map((row) => ({ from: row.y - 2, to: row.y + bar + 2 }))
  return {
    height: foot + size * 0.3,
    key,
    rows,
    axes: panels.zeros.flatMap((x) => stretches.map((stretch) => ({ x, ...stretch }))),
  }
}

/** The name of a row and how many answered, beside its bars or above them. */
function placeRow(
  { label, detail }: DistributionBlock['rows'][number],
  { labels, width, size, bar }: DistributionShape,
  top: number,
): Omit<PlacedRow, 'segments'> {
  const beside = labels > 0
  const room = beside ? labels : width
  const line = size * 1.25
  const texts = [
    ...wrapLabel(label, room, size).map((text) => ({ text, isDetail: false })),
    ...wrapLabel(detail, room, size - 1).map((text) => ({ text, isDetail: true })),
  ]
  const height = texts.length * line
  const row = beside ? Math.max(height, bar) : height + 3 + bar
  const first = top + (beside ? (row - height) / 2 : 0) + size * 0.97
  return {
    y: beside ? top + (row - bar) / 2 : top + height + 3,
    bottom: top + row,
    lines: texts.map((text, i) => ({
      ...text,
      x: beside ? labels : 0,
      y: first + i * line,
      anchor: beside ? 'end' : 'start',
    })),
  }
}

import type { DistributionBlock, DistributionSegment } from '../view/distribution-block.js'
import type { PlacedPanels } from './place-panels.js'
import { labelWidth } from '@inspectorate/office'

/** A segment of a bar with its value, on it or beside it; no value where there is room for neither. */
export interface PlacedSegment {
  readonly segment: DistributionSegment
  readonly x: number
  readonly width: number
  readonly value?: {
    readonly text: string
    readonly x: number
    readonly place: 'on' | 'left' | 'right'
  }
}

/** The bars of one row, each from its panel’s zero outwards. */
export function placeSegments(
  { segments }: DistributionBlock,
  values: readonly (number | null)[],
  { zeros, perCent }: PlacedPanels,
  size: number,
): PlacedSegment[] {
  return zeros.flatMap((zero, panel) =>
    (['left', 'right'] as const).flatMap((side) => {
      const inKey = segments
        .map((segment, i) => ({ segment, value: values[i] ?? 0 }))
        .filter(
          ({ segment, value }) => segment.panel === panel && segment.side === side && value > 0,
        )
      const drawn = side === 'left' ? inKey.toReversed() : inKey
      const sign = side === 'left' ? -1 : 1
      let from = 0
      return drawn.map(({ segment, value }, i): PlacedSegment => {
        const width = value * perCent
        const start = zero + sign * from
        from += width
        const end = zero + sign * from
        const text = String(value)
        const placed = { segment, x: Math.min(start, end), width }
        if (labelWidth(text, size) + size * 0.25 <= width)
          return { ...placed, value: { text, x: (start + end) / 2, place: 'on' } }
        return i === drawn.length - 1
          ? { ...placed, value: { text, x: end + sign * size * 0.25, place: side } }
          : placed
      })
    }),
  )
}

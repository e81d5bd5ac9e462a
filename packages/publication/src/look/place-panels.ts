import type { DistributionBlock } from '../view/distribution-block.js'
import type { DistributionShape } from './distribution-shape.js'

/** Where the zeros of panels are, and how long one per cent is in all of them. */
export interface PlacedPanels {
  readonly zeros: readonly number[]
  readonly perCent: number
}

/** Panels beside each other from the end of the names on. */
export function placePanels(
  { panels }: DistributionBlock,
  { labels, width, margin, size }: DistributionShape,
): PlacedPanels {
  const start = labels === 0 ? 0 : labels + size * 0.6
  const reach = panels.reduce((sum, { left, right }) => sum + left + right, 0)
  const perCent = (width - start - panels.length * 2 * margin) / Math.max(reach, 1)
  let x = start
  return {
    perCent,
    zeros: panels.map(({ left, right }) => {
      const zero = x + margin + left * perCent
      x = zero + right * perCent + margin
      return zero
    }),
  }
}

import { segmentLook, type DistributionBlock } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import { keySize, type DistributionShape } from './distribution-shape.js'
import { lookFill } from './look-fill.js'
import type { UserShape } from './user-shapes.js'

/**
 * The key and the zeros of the panels, as shapes of the chart: Word’s own key would name the answers of
 * the left in the order of their stack, which is not that of the bars.
 */
export function keyAndZeros(
  { panels }: DistributionBlock,
  shape: DistributionShape,
  accent: string,
): UserShape[] {
  const { key, plot, perCent, gap, from, width } = shape
  const zeros = panels.map((_, i) =>
    panels.slice(0, i).reduce((sum, { right }) => sum + right + gap, 0),
  )
  return [
    ...key.samples.map(({ segment, x, y, ...size }): UserShape => ({
      kind: 'sample',
      name: segment.label,
      fill: lookFill(segmentLook(segment.fill, accent)),
      from: { x, y },
      to: { x: x + size.width, y: y + size.height },
    })),
    ...key.texts.map(({ text, x, y, isHeading }): UserShape => ({
      kind: 'text',
      text,
      color: palette.ink,
      ...(isHeading ? { strong: true } : {}),
      from: { x, y: y - keySize },
      to: { x: width, y: y + keySize * 0.4 },
    })),
    ...zeros.slice(1).map((zero, i): UserShape => {
      const x = plot.left + (zero - from) * perCent
      return {
        kind: 'line',
        name: panels[i + 1]!.heading,
        color: palette.muted,
        from: { x, y: plot.top },
        to: { x, y: plot.top + plot.height },
      }
    }),
  ]
}

import { wrapLabel, type ChartBlock } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import type { ChartShape } from './chart-shape.js'
import { dotEnds } from './dot-ends.js'
import type { UserShape } from './user-shapes.js'

/** Size of the names, their lines, and their distance from the edge of the dots. */
const [size, line, gap] = [12, 15, 40]

/** What a dot takes on each side of its middle, in pixels. */
const beside = 7

/**
 * What the axes of dots have no names and lines for: a category is a row, with its name before it and a
 * line between its outermost dots. Error bars would be such lines, but LibreOffice does not read them.
 */
export function dotShapes({ categories }: ChartBlock, { plot }: ChartShape): UserShape[] {
  const row = plot.height / categories.length
  return categories.flatMap(({ label, values }, i): UserShape[] => {
    const lines = wrapLabel(label, plot.left - gap, size * 1.05)
    const middle = plot.top + (i + 0.5) * row
    const top = middle - (lines.length * line) / 2
    const ends = dotEnds(values)
    const x = (value: number) => plot.left + (plot.width * value) / 100
    const [from, to] = ends ? [x(ends.least) + beside, x(ends.most) - beside] : [0, 0]
    return [
      ...(to > from
        ? [
            {
              kind: 'line',
              name: label,
              color: palette.muted,
              from: { x: from, y: middle },
              to: { x: to, y: middle },
            } as const,
          ]
        : []),
      ...lines.map((text, j): UserShape => ({
        kind: 'text',
        text,
        color: palette.ink,
        from: { x: 0, y: top + j * line },
        to: { x: plot.left - gap + 8, y: top + (j + 1) * line },
      })),
    ]
  })
}

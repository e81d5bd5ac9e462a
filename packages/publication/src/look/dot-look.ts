import { palette } from './palette.js'

/** A dot of a chart; `radius` in the units of a drawing. */
export interface DotLook {
  readonly shape: 'circle' | 'diamond' | 'square' | 'triangle'
  readonly color: string
  readonly radius: number
}

const looks: readonly DotLook[] = [
  { shape: 'circle', color: palette.accent, radius: 5 },
  { shape: 'diamond', color: palette.opposite, radius: 6.5 },
  { shape: 'square', color: palette.series[2], radius: 4.5 },
  { shape: 'triangle', color: palette.series[1], radius: 6 },
]

/** How the dots of a series look: told apart by shape, and so without colour. */
export function dotLook(series: number): DotLook {
  return looks[series % looks.length]!
}

/** The corners of a dot around its middle, in units of its radius; none of a circle. */
export const dotCorners = {
  circle: [],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -1],
    [1, 0.8],
    [-1, 0.8],
  ],
} as const satisfies Record<DotLook['shape'], readonly (readonly [number, number])[]>

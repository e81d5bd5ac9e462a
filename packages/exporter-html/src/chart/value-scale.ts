import { scaleLinear } from 'd3-scale'

/** Where values from 0 to 100 stand, with room for their words behind them. */
export const barScale = scaleLinear().domain([0, 100]).range([0, 84])

/** The same with room before them too. */
export const dotScale = scaleLinear().domain([0, 100]).range([12, 82])

/** A share of the width of the drawing, in per cent. */
export type ValueScale = typeof barScale

/** A place on the scale as SVG writes it. */
export function placed(scale: ValueScale, value: number): string {
  return `${Math.round(scale(value) * 100) / 100}%`
}

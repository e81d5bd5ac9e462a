/**
 * Measures of a chart in pixels. It is drawn for the narrowest screen, of 320 pixels, and stretches from
 * there: what stands sideways are shares of its width, so that text keeps its size in every place.
 */
export const drawing = {
  width: 288,
  size: 14,
  bar: 18,
  /** Between categories. */
  gutter: 14,
} as const

/** Height of a line of text of that size. */
export const lineHeight = (size: number): number => size * 1.25

/** A place in a drawing for the narrowest screen as a share of its width. */
export function share(x: number): string {
  return `${Math.round((x / drawing.width) * 10_000) / 100}%`
}

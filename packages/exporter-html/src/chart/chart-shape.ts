/** Measures of a chart in its own units, which are pixels where it is not scaled. */
export interface ChartShape {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Where bars begin; labels stand before it, or above the bars when it is 0. */
  readonly labels: number
  /** Room behind a bar of 100 per cent for its value. */
  readonly values: number
  readonly size: number
  readonly bar: number
}

/** Labels beside the bars. */
export const wideChart: ChartShape = {
  name: 'wide',
  width: 720,
  labels: 250,
  values: 52,
  size: 15,
  bar: 24,
}

/** Labels above the bars, for a screen of 320 pixels. */
export const narrowChart: ChartShape = {
  name: 'narrow',
  width: 288,
  labels: 0,
  values: 46,
  size: 14,
  bar: 20,
}

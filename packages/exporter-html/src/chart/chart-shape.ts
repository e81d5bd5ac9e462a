/** Measures of a chart in its own units, which are pixels where it is not scaled. */
export interface ChartShape {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Room before the bars for their labels; 0 where labels stand above the bars. */
  readonly labels: number
  /** The same, where bars are grouped and both groups and bars have names. */
  readonly groupedLabels: number
  /** Room behind a bar of 100 per cent for its value. */
  readonly values: number
  readonly size: number
  /** Height of a bar, and of one in a group. */
  readonly bar: number
  readonly groupedBar: number
}

/** Labels beside the bars. */
export const wideChart: ChartShape = {
  name: 'wide',
  width: 720,
  labels: 250,
  groupedLabels: 330,
  values: 52,
  size: 15,
  bar: 24,
  groupedBar: 18,
}

/** Labels above the bars, for a screen of 320 pixels. */
export const narrowChart: ChartShape = {
  name: 'narrow',
  width: 288,
  labels: 0,
  groupedLabels: 0,
  values: 46,
  size: 14,
  bar: 20,
  groupedBar: 16,
}

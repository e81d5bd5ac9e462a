/** Measures of a drawing of distributions, in its own units. */
export interface DistributionShape {
  readonly width: number
  /** Room before the bars for the names of rows; 0 where these stand above the bars. */
  readonly labels: number
  /** Size of names; the key and values are one smaller. */
  readonly size: number
  readonly bar: number
  /** Between rows. */
  readonly gutter: number
  /** Beside each panel, for the value of a segment that is too short to hold it. */
  readonly margin: number
}

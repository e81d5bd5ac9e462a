import type { DistributionShape } from '@inspectorate/publication'

/** Names beside the bars. */
export const wideDistribution: DistributionShape = {
  width: 720,
  labels: 230,
  size: 14,
  bar: 26,
  gutter: 12,
  margin: 20,
}

/** Names above the bars, for a screen of 320 pixels. */
export const narrowDistribution: DistributionShape = {
  width: 288,
  labels: 0,
  size: 13,
  bar: 24,
  gutter: 16,
  margin: 17,
}

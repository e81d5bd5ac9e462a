/** Two-sided 95 per cent: the 97.5th percentile of the normal distribution. */
export const z95 = 1.959963984540054

/** How a share among other numbers is shown: as a whole percentage, or with a decimal place where it has one. */
export function shownShare(share: number): 'percent' | 'precise-percent' {
  const percentage = share * 100
  return Math.abs(percentage - Math.round(percentage)) < 1e-9 ? 'percent' : 'precise-percent'
}

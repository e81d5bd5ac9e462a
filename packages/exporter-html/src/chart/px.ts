/** A coordinate with at most one decimal, the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}

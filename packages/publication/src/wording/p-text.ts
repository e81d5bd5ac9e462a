/** A p-value: two decimals, three below 0.01, and in words below 0.001. */
export function pText(p: number): string {
  if (p < 0.001) return 'below 0.001'
  return p.toFixed(p < 0.01 ? 3 : 2)
}

/** The largest table that is read: more than any programme of inspections holds. */
export const tableLimits = {
  rows: 100_000,
  columns: 2_000,
  cells: 10_000_000,
  /** Characters in one cell: what Excel holds. */
  cellText: 32_767,
} as const

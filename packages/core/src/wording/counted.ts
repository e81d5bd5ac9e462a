/** A whole number and what it counts: `1 row`, `3 rows`. The noun is one whose plural ends in s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

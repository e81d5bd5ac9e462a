/** A moment as pages show it, in UTC: `2026-03-02 09:00`. */
export function minuteOf(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace('T', ' ')
}

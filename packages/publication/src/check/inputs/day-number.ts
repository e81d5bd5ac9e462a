const inADay = 24 * 60 * 60 * 1000

/** A day as a number, for differences; `2023-02-31`, which there is not, gives null. */
export function dayNumber(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
  return isDay ? time / inADay : null
}

/** The last day of a month such as `2023-07`. */
export function lastDayOf(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return Date.UTC(year!, number, 0) / inADay
}

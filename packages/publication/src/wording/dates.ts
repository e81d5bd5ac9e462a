const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2023-07` → `July 2023`; `2023-05-22` → `22 May 2023`. Dates are words here: no clock, no time zone. */
export function dateInWords(iso: string): string {
  const [year = '', month = '', day] = iso.split('-')
  const name = `${months[Number(month) - 1] ?? month} ${year}`
  return day === undefined ? name : `${Number(day)} ${name}`
}

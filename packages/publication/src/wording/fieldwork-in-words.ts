import { counted, type Inspection } from '@inspectorate/core'
import { dateInWords } from './dates.js'

type Fieldwork = NonNullable<Inspection['fieldwork']>

/** “22 to 26 May 2023”; where its last day is not known, when it began and how long it took. */
export function fieldworkInWords(fieldwork: Fieldwork): string {
  const end = lastDay(fieldwork)
  return end === null
    ? `Began ${dateInWords(fieldwork.start)}, ${counted(fieldwork.weeks, 'week')}`
    : daysInWords(fieldwork.start, end)
}

/** Weeks of fieldwork that begin on a Monday end on a Friday; of others only the inspection can tell. */
function lastDay({ start, weeks, end }: Fieldwork): string | null {
  if (end !== undefined) return end
  const first = new Date(`${start}T00:00:00Z`)
  if (first.getUTCDay() !== 1) return null
  const last = Date.UTC(
    first.getUTCFullYear(),
    first.getUTCMonth(),
    first.getUTCDate() + 7 * weeks - 3,
  )
  return new Date(last).toISOString().slice(0, 10)
}

/** Month and year once where both days have the same. */
function daysInWords(from: string, to: string): string {
  if (from === to) return dateInWords(from)
  const [[firstYear, firstMonth, firstDay], [year, month]] = [from.split('-'), to.split('-')]
  if (firstYear !== year) return `${dateInWords(from)} to ${dateInWords(to)}`
  const first =
    firstMonth === month ? String(Number(firstDay)) : dateInWords(from).replace(` ${year}`, '')
  return `${first} to ${dateInWords(to)}`
}

import { describeFound, type Issue } from '@inspectorate/core'
import * as z from 'zod'
import type { SourceCell } from '../table/source-table.js'

/** How days are written: 2026-02-28, 28/02/2026 or 02/28/2026. Nothing in a file says which: people do. */
export type DayForm = 'iso' | 'day-first' | 'month-first'

const Day = z.iso.date()
const forms = {
  iso: 'a day as 2026-02-28',
  'day-first': 'a day as 28/02/2026 or 2026-02-28',
  'month-first': 'a day as 02/28/2026 or 2026-02-28',
}

/** The day of a cell as ISO 8601: a date of a workbook, or a text in the form that is said. */
export function readDay(
  cell: SourceCell | undefined,
  form: DayForm,
): string | Pick<Issue, 'found' | 'expected'> {
  if (typeof cell === 'object') return cell.day ?? { found: cell.found, expected: forms[form] }
  const text = cell ?? ''
  const day = isoOf(text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, ''), form)
  return Day.safeParse(day).success
    ? day
    : { found: text === '' ? 'nothing' : describeFound(text), expected: forms[form] }
}

function isoOf(text: string, form: DayForm): string {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (form === 'iso' || first === undefined) return text
  const [day, month] = form === 'day-first' ? [first, second!] : [second!, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

import type { SourceCell } from '../table/source-table.js'

const msOfDay = 24 * 60 * 60_000
/** 30 December 1899, from which Excel’s days count from 1 March 1900 on: it takes 1900 for a leap year. */
const before1900 = Date.UTC(1899, 11, 30)
const before1904 = Date.UTC(1904, 0, 1)

/** What a number shows as a date: the day it is, unless it has a time as well or lies where days are counted wrongly. */
export function shownDay(number: number, from1904: boolean): SourceCell {
  const first = from1904 ? 0 : 61
  if (!Number.isInteger(number) || number < first || number > 2_958_465)
    return { found: Number.isInteger(number) ? 'a date' : 'a date with a time' }
  const day = new Date((from1904 ? before1904 : before1900) + number * msOfDay)
  return dayCell(day.toISOString().slice(0, 10))
}

/** A date as a cell of the type `d` holds it (ECMA-376 part 1, 18.18.11). */
export function isoDay(text: string): SourceCell {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T00:00:00(?:\.0+)?Z?)?$/.exec(text.trim()) ?? []
  return day === undefined ? { found: 'a date with a time' } : dayCell(day)
}

function dayCell(day: string): SourceCell {
  return { found: 'a date', day }
}

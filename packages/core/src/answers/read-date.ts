import * as z from 'zod/mini'
import { describeFound } from '../issue.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { DateSet } from './answer-set.js'

const Day = z.iso.date()

/** A day as ISO 8601 writes it. */
export function readDate({ from, to }: DateSet, typed: string): ReadAnswer {
  const expected = `a day from ${from} to ${to}, as 2024-03-31`
  if (!Day.safeParse(typed).success) return faulty('invalid-value', describeFound(typed), expected)
  return typed < from || typed > to
    ? faulty('out-of-range', describeFound(typed), expected)
    : answered(typed)
}

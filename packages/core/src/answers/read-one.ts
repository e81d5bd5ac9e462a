import { describeFound } from '../issue.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { ChoiceSet } from './answer-set.js'
import { findValue, nearestValue } from './find-value.js'

/** One value, by its id or its label. */
export function readOne({ values }: ChoiceSet, typed: string): ReadAnswer {
  const value = findValue(values, typed)
  return value
    ? answered(value.id)
    : faulty('not-in-set', describeFound(typed), nearestValue(values, typed))
}

import { describeFound } from '../issue.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { TextSet } from './answer-set.js'

/** What published data put in place of a value. */
const shorthand = /^\[[a-z]+\]$/

/** Somebody’s own words. */
export function readWords({ max }: TextSet, typed: string): ReadAnswer {
  const length = [...typed].length
  if (length > max)
    return faulty('out-of-range', `${length} characters`, `at most ${max} characters`)
  return shorthand.test(typed)
    ? faulty('invalid-value', describeFound(typed), 'the words themselves')
    : answered(typed)
}

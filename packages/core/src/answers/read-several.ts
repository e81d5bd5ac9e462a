import { describeFound } from '../issue.js'
import { textIn } from '../language/names.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { AnswerValue, ChoiceSet } from './answer-set.js'
import { findValue, nearestValue } from './find-value.js'

/**
 * Choices as forms write them into one cell: labels with semicolons between them, as Microsoft Forms
 * does, or ids with spaces, as KoboToolbox does.
 */
export function readSeveral(set: ChoiceSet, typed: string): ReadAnswer {
  const whole = findValue(set.values, typed)
  if (whole) return answered(whole.id)
  const parts = typed.includes(';') ? typed.split(';') : typed.split(/\s+/)
  return readChosen(
    set,
    parts.map((part) => part.trim()).filter((part) => part !== ''),
  )
}

/** Choices one by one, as columns that are ticked give them. None is no answer: chose none is a value of its own. */
export function readChosen(set: ChoiceSet, chosen: readonly string[]): ReadAnswer {
  const values: AnswerValue[] = []
  for (const typed of chosen) {
    const value = findValue(set.values, typed)
    if (!value) return faulty('not-in-set', describeFound(typed), nearestValue(set.values, typed))
    if (values.includes(value))
      return faulty('chosen-twice', `${describeFound(typed)} twice`, 'each choice once')
    values.push(value)
  }
  const alone = values.find((value) => value.alone)
  if (alone && values.length > 1)
    return faulty(
      'not-alone',
      values.map(({ id }) => id).join(' '),
      `${alone.id} (${textIn(alone.label, 'en')}) by itself, or without it`,
    )
  return answered(chosenText(set, values))
}

/** In the order of the set, one space between. */
function chosenText(set: ChoiceSet, values: readonly AnswerValue[]): string | null {
  const ids = set.values.filter((value) => values.includes(value)).map(({ id }) => id)
  return ids.length > 0 ? ids.join(' ') : null
}

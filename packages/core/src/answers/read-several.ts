import { comparable } from '../comparable.js'
import { describeFound } from '../issue.js'
import { textIn } from '../names.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { AnswerValue, ChoiceSet } from './answer-set.js'
import { findValue, nearestValue } from './find-value.js'
import { splittingChoices, type SplitChoices } from './split-choices.js'

/**
 * Choices as forms write them into one cell: labels with semicolons between them, as Microsoft Forms
 * does, or with commas, as Google Forms does; ids or labels with spaces, as KoboToolbox does.
 */
export function readSeveral(set: ChoiceSet, typed: string): ReadAnswer {
  if (isCanonical(set, typed)) return answered(typed)
  const [reading, other] = splitterOf(set)(typed)
  if (!reading) return readChosen(set, partsOf(set, typed))
  if (!other)
    return readChosen(
      set,
      reading.map(({ id }) => id),
    )
  const ids = (values: readonly AnswerValue[]) => values.map(({ id }) => id).join(' ')
  return faulty(
    'ambiguous-value',
    describeFound(typed),
    `ids with spaces between them: ${ids(reading)}, or ${ids(other)}`,
  )
}

/** Whether a text is as evidence keeps it, and the choices do not exclude each other. */
function isCanonical({ values, rankOf }: ChoiceSet, text: string): boolean {
  let last = -1
  const ids = text.split(' ')
  return ids.every((id) => {
    const rank = rankOf.get(id)
    if (rank === undefined || rank <= last) return false
    last = rank
    return ids.length === 1 || !values[rank]!.alone
  })
}

const splitters = new WeakMap<ChoiceSet, SplitChoices<AnswerValue>>()

function splitterOf(set: ChoiceSet): SplitChoices<AnswerValue> {
  const made =
    splitters.get(set) ??
    splittingChoices(
      new Map(
        set.values.flatMap((value) =>
          [value.id, ...Object.values(value.label)].map(
            (name) => [comparable(name), value] as const,
          ),
        ),
      ),
    )
  splitters.set(set, made)
  return made
}

/** The parts of a cell that holds a name we do not know, by the separator that leaves most names known. */
function partsOf({ values }: ChoiceSet, typed: string): string[] {
  const ways = [/;/, /\s+/, /,/, /\|/].map((separator) =>
    typed
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  const known = (parts: readonly string[]) =>
    parts.filter((part) => findValue(values, part) !== undefined).length
  return ways.reduce((best, parts) => (known(parts) > known(best) ? parts : best))
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

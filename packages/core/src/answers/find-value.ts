import { comparable } from '../comparable.js'
import { nearestTo } from '../nearest.js'
import { textIn } from '../names.js'
import type { AnswerValue } from './answer-set.js'

/** The value that has this id, or this label in one of its languages. */
export function findValue(values: readonly AnswerValue[], typed: string): AnswerValue | undefined {
  const exact = values.find(({ id }) => id === typed)
  if (exact) return exact
  const sought = comparable(typed)
  const named = values.filter(
    ({ id, label }) =>
      comparable(id) === sought || Object.values(label).some((one) => comparable(one) === sought),
  )
  if (named.length === 1) return named[0]
  if (named.length > 1) return undefined
  // As tools write ids that take no hyphens or dots.
  const alike = values.filter(({ id }) => underscored(id) === underscored(sought))
  return alike.length === 1 ? alike[0] : undefined
}

function underscored(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, '_')
}

/** The value that was probably meant, as words for `expected`. */
export function nearestValue(values: readonly AnswerValue[], typed: string): string {
  const names = values.flatMap(({ id, label }) => [id, ...Object.values(label)])
  const near = nearestTo(typed, names)
  return near.endsWith(', perhaps')
    ? near
    : nearestTo(
        typed,
        values.map(({ label }) => textIn(label, 'en')),
      )
}

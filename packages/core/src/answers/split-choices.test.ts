import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable } from '../comparable.js'
import { splittingChoices } from './split-choices.js'

const split = splittingChoices(
  new Map(
    ['Housing', 'Work, or training', 'Work', 'Or training', 'Health; mind', 'Two  words'].map(
      (name) => [comparable(name), name],
    ),
  ),
)

describe('choices in one cell', () => {
  it.each([
    ['housing', ['Housing']],
    ['Housing;', ['Housing']],
    ['Housing;Two words;', ['Housing', 'Two  words']],
    ['Housing, Two words', ['Housing', 'Two  words']],
    ['Housing,Work', ['Housing', 'Work']],
    ['Housing | Work', ['Housing', 'Work']],
    ['Housing two words Work', ['Housing', 'Two  words', 'Work']],
    ['Health; mind;Housing', ['Health; mind', 'Housing']],
    ['Work, or training;', ['Work, or training']],
    ['Housing, Housing', ['Housing', 'Housing']],
  ])('%s is read by the separator that leaves names', (typed, chosen) => {
    expect(split(typed)).toEqual([chosen])
  })

  it.each([['Housing, rent'], ['Housing;Work, Housing'], [''], [';'], ['word '.repeat(9_000)]])(
    'what holds no such names has no reading',
    (typed) => {
      expect(split(typed)).toEqual([])
    },
  )

  it('gives both readings where there are two', () => {
    expect(split('Work, or training')).toEqual([['Work, or training'], ['Work', 'Or training']])
  })

  it('gives back whatever labels were joined, or says that there are two readings', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    const name = fc
      .array(word, { minLength: 1, maxLength: 3 })
      .chain((words) =>
        fc.constantFrom(words.join(' '), words.join(', '), words.join('; '), words.join(' ;')),
      )
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(';', ', ', ' ', ',', ' | '),
        fc.infiniteStream(fc.boolean()),
        (names, separator, picks) => {
          const chosen = names.filter(() => picks.next().value)
          const readings = splittingChoices(new Map(names.map((one) => [comparable(one), one])))(
            chosen.join(separator),
          )
          if (chosen.length === 0) expect(readings).toEqual([])
          else if (readings.length === 1) expect(readings[0]!.toSorted()).toEqual(chosen.toSorted())
          else expect(readings).toHaveLength(2)
        },
      ),
    )
  })
})

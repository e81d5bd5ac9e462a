import type { Answer, Case } from '@inspectorate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enteredTwice } from './entered-twice.js'

/** Records that answer by their own lean, so that answers go together as people’s do. */
const records = (questions: number, count: number): fc.Arbitrary<Case[]> =>
  fc
    .array(fc.array(fc.nat(99), { minLength: questions + 1, maxLength: questions + 1 }), {
      minLength: count,
      maxLength: count,
    })
    .map((rows) =>
      rows.map(([lean, ...dice], i) => ({
        id: `r${i}`,
        characteristics: {},
        answers: Object.fromEntries(
          dice.map((die, q) => [`q${q}`, answerOf(die, lean! + ((q * 37) % 50) - 25)]),
        ),
      })),
    )

function answerOf(die: number, share: number): Answer {
  if (die > 95) return 'na'
  return die < Math.min(85, Math.max(15, share)) ? 'yes' : 'no'
}

const placed = (list: readonly Case[], certain = true) =>
  enteredTwice(list)
    .filter((one) => one.certain === certain)
    .map(({ places }) => places)

describe('what was entered twice under two ids', () => {
  it('is certain of a case with many answers', () => {
    fc.assert(
      fc.property(records(60, 20), fc.nat(19), (list, at) => {
        const again = { ...list[at]!, id: 'again' }
        expect(placed([...list, again])).toEqual([[at, 20]])
        expect(enteredTwice(list)).toEqual([])
      }),
      { numRuns: 30, seed: 1 },
    )
  })

  it('is certain of a list that was pasted twice, and of three of one kind', () => {
    const [list] = fc.sample(records(60, 15), { numRuns: 1, seed: 2 })
    const pasted = [...list!, ...list!.map((one) => ({ ...one, id: `${one.id} again` }))]
    expect(placed(pasted)).toHaveLength(15)
    expect(placed([list![0]!, ...list!, list![0]!])).toEqual([[0, 1, 16]])
  })

  it('is never said of honest twins in a short survey', () => {
    fc.assert(
      fc.property(records(3, 60), (list) => {
        expect(enteredTwice(list)).toEqual([])
      }),
      { numRuns: 50, seed: 3 },
    )
  })

  it('is not certain where many say yes to everything', () => {
    const list = Array.from({ length: 30 }, (_, i): Case => {
      const answer = (q: number) => (i > 4 && q === i % 20 ? 'no' : 'yes')
      const answers = Object.fromEntries(
        Array.from({ length: 20 }, (_, q): [string, Answer] => [`q${q}`, answer(q)]),
      )
      return { id: `r${i}`, characteristics: {}, answers }
    })
    expect(placed(list)).toEqual([])
  })

  it('differs in a characteristic or an answer', () => {
    const [list] = fc.sample(records(60, 15), { numRuns: 1, seed: 4 })
    const { q0: _, ...rest } = list![3]!.answers
    const other = { ...list![3]!, id: 'a', characteristics: { sex: 'man' } }
    expect(enteredTwice([...list!, other, { ...list![3]!, id: 'b', answers: rest }])).toEqual([])
  })
})

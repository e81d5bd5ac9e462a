import { describe, expect, it } from 'vitest'
import { smallFramework } from '../../test/small-framework.js'
import { caseQuestions } from '../framework/framework-questions.js'
import { tally } from '../tally/tally.js'
import { benchmark } from './benchmark.js'

const [first, second] = caseQuestions(smallFramework).map(({ id }) => id)
const casesOf = (yes: number, no: number) =>
  tally(
    Array.from({ length: yes + no }, (_, i) => ({
      characteristics: {},
      answers: { [first!]: i < yes ? ('yes' as const) : ('no' as const) },
    })),
  )

describe('a benchmark', () => {
  it('sets a result beside the pooled cases of the others, not the mean of their percentages', () => {
    const [result, ...more] = benchmark(smallFramework, casesOf(6, 3), [
      casesOf(1, 1),
      casesOf(9, 21),
      tally([]),
    ])
    expect(more).toEqual([])
    expect(result).toMatchObject({
      question: first,
      here: { yes: 6, relevant: 9 },
      others: { yes: 10, relevant: 32 },
      inspections: 2,
      difference: { estimate: 6 / 9 - 10 / 32 },
    })
    expect(result!.p).toBeCloseTo(0.118545819444407, 12)
    expect(result!.adjusted).toBe(result!.p)
  })

  it('leaves out what was not asked on one side', () => {
    expect(second).toBeDefined()
    expect(benchmark(smallFramework, casesOf(6, 3), [])).toEqual([])
  })
})

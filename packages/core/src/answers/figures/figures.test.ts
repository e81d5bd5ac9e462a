import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questions as files, sets } from '../../../test/answer-sets.js'
import { cases } from '../../../test/random-cases.js'
import { sumsOf } from '../../statistics/decimal-counts.js'
import { meanOf } from '../../statistics/mean.js'
import { quartilesOf } from '../../statistics/quartiles.js'
import { tallyAnswers } from '../../tally/tally-answers.js'
import { emptyTally, mergeTallies } from '../../tally/tally.js'
import { answerQuestions, type AnswerQuestion } from '../answer-question.js'
import type { Routed } from '../routing.js'
import { agreementOn, answerPairs, mergePairsOfAnswers } from './answer-pairs.js'
import {
  answeredOf,
  countedAnswers,
  notAnswered,
  relevantOf,
  type CountedAnswers,
} from './counted-answers.js'
import { distributionOf } from './distribution-of.js'
import { figureFault, type AnswerFigure } from './figure-fault.js'
import { measureOf } from './measure-of.js'
import { medianOf } from './median-of.js'
import { changeOf, netOf } from './net-of.js'
import { numbersIn } from './numbers-in.js'
import { printedMean, printedMedian, printedNumber, printedPercent } from './print-figure.js'
import { answeredResponses, responseRate } from './response-rate.js'
import { sayBase } from './say-base.js'
import { shareOfAnswers, type Base } from './share-of-answers.js'
import { themesOf } from './themes-of.js'

const questions = answerQuestions(files, sets)
const question = (id: string): AnswerQuestion => questions.find((one) => one.id === id)!

/** So many cases with each answer. */
function casesWith(id: string, counts: Record<string, number>, blank = 0): Routed[] {
  const answers = Object.entries(counts).flatMap(([answer, n]) =>
    Array.from({ length: n }, () => ({ [id]: answer })),
  )
  const none = Array.from({ length: blank }, () => ({}))
  return [...answers, ...none].map((one) => ({ characteristics: { site: 'north' }, answers: one }))
}
const counted = (id: string, counts: Record<string, number>, blank = 0): CountedAnswers =>
  countedAnswers(tallyAnswers(casesWith(id, counts, blank), questions), question(id))
const percent = (of: CountedAnswers, values?: string[] | null, base?: Base) => {
  const share = shareOfAnswers(of, values ?? null, base)
  return share?.percent ? printedPercent(share.percent) : null
}

describe('a percentage', () => {
  // 40 cases: 36 were asked, 30 answered, 24 gave an answer in the base.
  const all = tallyAnswers(
    [
      ...casesWith(
        'safe',
        { agree: 12, disagree: 8, neither: 4, unknown: 3, refused: 2, na: 1 },
        6,
      ),
      ...Array.from({ length: 4 }, () => ({ characteristics: {}, answers: {} })),
    ],
    questions,
  )
  const safe = countedAnswers(all, question('safe'))

  it('is of those in the base, of all who answered or of all who were asked', () => {
    expect([safe.size, safe.asked, answeredOf(safe), relevantOf(safe)]).toEqual([40, 36, 30, 24])
    expect(notAnswered(safe)).toBe(6)
    expect(percent(safe)).toBe('50')
    expect(percent(safe, null, 'answered')).toBe('40')
    expect(percent(safe, null, 'asked')).toBe('33')
    expect([sayBase(safe), sayBase(safe, 'answered'), sayBase(safe, 'asked')]).toEqual([
      'of the 24 who gave a relevant answer (asked of 36 of 40)',
      'of the 30 who answered (asked of 36 of 40)',
      'of the 36 who were asked, of 40',
    ])
  })

  it('of a group is of its cases', () => {
    const north = countedAnswers(all, question('safe'), { characteristic: 'site', value: 'north' })
    expect([north.size, north.asked]).toEqual([36, 36])
    const nobody = countedAnswers(all, question('safe'), {
      characteristic: 'constructor',
      value: 'toString',
    })
    expect([nobody.size, nobody.asked, percent(nobody)]).toEqual([0, 0, null])
  })

  it('of answers together is of their sum, never a sum of rounded parts', () => {
    const parts = (a: number, b: number, c: number) => {
      const one = counted('home', { own: a, care: b, hospital: c })
      return [...['own', 'care', 'hospital'].map((id) => [id]), ['own', 'care']].map((ids) =>
        percent(one, ids),
      )
    }
    expect(parts(3, 1, 4)).toEqual(['38', '13', '50', '50'])
    expect(parts(4, 5, 5)[3]).toBe('64')
    expect(parts(5, 6, 6)[3]).toBe('65')
    expect(parts(1, 1, 1).slice(0, 3)).toEqual(['33', '33', '33'])
  })

  it('of several choices is of those who chose, and may sum to more than all', () => {
    const needs = counted('needs', {
      'housing work': 6,
      housing: 1,
      health: 2,
      none: 1,
      unknown: 5,
    })
    expect(relevantOf(needs)).toBe(10)
    expect([['housing'], ['work'], ['housing', 'work']].map((ids) => percent(needs, ids))).toEqual([
      '70',
      '60',
      '70',
    ])
    expect(percent(needs, ['unknown'], 'answered')).toBe('33')
  })

  it('of yes is of what the question counts as yes', () => {
    const counts = { 'strongly-disagree': 1, disagree: 2, neither: 3, agree: 2 }
    expect(percent(counted('safe', counts))).toBe('25')
    expect(percent(counted('ignored', counts))).toBe('38')
    expect(percent(counted('wait', { '12': 3, '12.1': 1, '-0.5': 1, unknown: 9 }))).toBe('80')
  })

  it('of nobody asked is none, and of asked not known where they were not counted', () => {
    expect(percent(counted('safe', {}))).toBeNull()
    const old = { size: 3, questions: { seen: { yes: 1, no: 1, na: 1 } }, groups: {} }
    const seen = countedAnswers(old, question('seen'))
    expect(percent(seen)).toBe('50')
    expect(shareOfAnswers(seen, null, 'asked')).toBeNull()
    expect(notAnswered(seen)).toBeNull()
  })
})

describe('a net and a change', () => {
  it('are rounded once, halves away from zero', () => {
    expect(printedPercent(netOf(counted('safe', { agree: 3, disagree: 4, neither: 1 }))!)).toBe(
      '-13',
    )
    expect(printedPercent(netOf(counted('safe', { agree: 4, disagree: 3, neither: 1 }))!)).toBe(
      '13',
    )
    const now = shareOfAnswers(counted('safe', { agree: 29, disagree: 19 }))!
    const before = shareOfAnswers(counted('safe', { agree: 10, disagree: 11 }))!
    expect([now, before].map((one) => printedPercent(one.percent!))).toEqual(['60', '48'])
    expect(printedPercent(changeOf(now, before)!)).toBe('13')
    expect(printedPercent(changeOf(before, now)!)).toBe('-13')
    expect(changeOf(now, shareOfAnswers(counted('safe', {}))!)).toBeNull()
    expect(netOf(counted('safe', { unknown: 2 }))).toBeNull()
  })
})

describe('a measure', () => {
  it('sums yes and relevant over questions', () => {
    const of = (yes: number, relevant: number) =>
      counted('safe', { agree: yes, disagree: relevant - yes, na: 3 })
    const measured = measureOf([of(20, 40), of(9, 10)])
    expect([measured.hits, measured.base, printedPercent(measured.percent!)]).toEqual([
      29,
      50,
      '58',
    ])
    expect(measureOf([]).percent).toBeNull()
  })

  it('pooled from three services is of all their cases, no mean of percentages', () => {
    const tallies = [
      [9, 10],
      [10, 40],
      [30, 50],
    ].map(([yes, all]) =>
      tallyAnswers(casesWith('safe', { agree: yes!, disagree: all! - yes! }), questions),
    )
    const pooled = countedAnswers(tallies.reduce(mergeTallies, emptyTally), question('safe'))
    expect(percent(pooled)).toBe('49')
  })
})

describe('a mean', () => {
  it('is of the points of values in the base, not of codes for what is not known', () => {
    const safe = counted('safe', {
      'strongly-disagree': 2,
      disagree: 4,
      neither: 5,
      agree: 11,
      'strongly-agree': 2,
      unknown: 3,
    })
    const mean = meanOf(numbersIn(safe)!)!
    expect(79n * mean.denominator).toBe(24n * mean.numerator)
    expect(printedMean(mean)).toBe('3.3')
  })

  it('of tenths has no error: 0.1 three times sums to 0.3, a million times to 100000', () => {
    const tenths = (n: number) => numbersIn({ ...counted('wait', {}), answers: [['0.1', n]] })!
    expect(sumsOf(tenths(3)).sum).toBe(3n)
    expect(meanOf(tenths(3))).toEqual({ numerator: 1n, denominator: 10n })
    expect(sumsOf(tenths(1_000_000)).sum).toBe(1_000_000n)
  })
})

describe('a median', () => {
  const waits = (list: number[]) =>
    counted('wait', Object.fromEntries(list.map((weeks) => [String(weeks), 1])))
  const printed = (of: CountedAnswers) => printedMedian(medianOf(of)!, of.question)

  it('of ordered answers is a value, or falls between two, and never a number', () => {
    const safe = (counts: number[]) =>
      counted(
        'safe',
        Object.fromEntries(
          ['strongly-disagree', 'disagree', 'neither', 'agree', 'strongly-agree', 'unknown'].map(
            (id, i) => [id, counts[i] ?? 0],
          ),
        ),
      )
    expect(printed(safe([2, 4, 5, 11, 2]))).toBe('Agree')
    expect(printed(safe([3, 3, 0, 4, 2]))).toBe('between Disagree and Agree')
    expect(printed(safe([2, 4, 5, 11, 2, 500]))).toBe('Agree')
    expect(medianOf(safe([0, 0, 0, 0, 0, 3]))).toBeNull()
  })

  it('of numbers has their decimals, and one more where it falls between two', () => {
    expect(printed(waits([1, 2, 3]))).toBe('2.0')
    const stay = {
      ...waits([2, 3]),
      question: answerQuestions([{ id: 'q', answers: 'stay' }], sets)[0]!,
    }
    expect(printed(stay)).toBe('2.5')
    const { lower, median, upper } = quartilesOf(
      numbersIn(waits([0, 1, 2, 3, 5, 8, 12, 20, 26, 52]))!,
    )!
    expect([lower, median, upper].map((one) => printedNumber(one, 0))).toEqual(['2.3', '6.5', '18'])
  })

  it('does not follow from the medians of parts', () => {
    const parts = [[1, 2, 3], [10]].map((list) =>
      tallyAnswers(
        casesWith('wait', Object.fromEntries(list.map((n) => [String(n), 1]))),
        questions,
      ),
    )
    const whole = countedAnswers(mergeTallies(parts[0]!, parts[1]!), question('wait'))
    expect(
      [...parts.map((part) => countedAnswers(part, question('wait'))), whole].map(printed),
    ).toEqual(['2.0', '10.0', '2.5'])
  })

  it('of waits that have ended says of how many, since those who still wait are not among them', () => {
    const routed = answerQuestions(
      [
        { id: 'started' },
        { id: 'wait', answers: 'wait', asked: { question: 'started', is: ['yes'] } },
      ],
      sets,
    )
    const started = [2, 4, 6, 8, 10, 12, 14].map((wait) => ({ started: 'yes', wait: String(wait) }))
    const waiting = Array.from({ length: 3 }, () => ({ started: 'no' }))
    const all = [...started, ...waiting].map((answers) => ({ characteristics: {}, answers }))
    const wait = countedAnswers(tallyAnswers(all as Routed[], routed), routed[1]!)
    expect(`${printed(wait)} weeks, ${sayBase(wait)}`).toBe(
      '8.0 weeks, of the 7 who gave a number (asked of 7 of 10)',
    )
    expect(printed(waits([2, 4, 6, 8, 10, 12, 14, 30, 40, 52]))).toBe('11.0')
  })
})

describe('a distribution', () => {
  it('has every value in its order, and those who did not answer', () => {
    const rows = distributionOf(counted('safe', { agree: 2, unknown: 1 }, 4))!
    expect(rows.rows.map(({ id, count }) => [id, count])).toEqual([
      ['strongly-disagree', 0],
      ['disagree', 0],
      ['neither', 0],
      ['agree', 2],
      ['strongly-agree', 0],
      ['unknown', 1],
      ['refused', 0],
      ['na', 0],
    ])
    expect(rows).toMatchObject({ relevant: 2, notAnswered: 4, several: false })
    expect(rows.rows[5]!.percent).toBeNull()
  })

  it('is not forced to 100: equal counts have equal percentages', () => {
    const sums = (counts: Record<string, number>, id = 'home') =>
      distributionOf(counted(id, counts))!
        .rows.flatMap(({ percent: one }) => (one ? Number(printedPercent(one)) : []))
        .reduce((sum, one) => sum + one, 0)
    expect(sums({ own: 1, care: 1, hospital: 1 })).toBe(99)
    expect(sums({ own: 3, care: 1, hospital: 4 })).toBe(101)
    expect(sums({ housing: 1, 'housing work': 1 }, 'needs')).toBe(150)
  })

  it('of numbers is by their bands, each number in one', () => {
    const wait = counted('wait', { '-1': 1, '17.9': 2, '18': 3, '104': 4, unknown: 5 })
    expect(distributionOf(wait)!.rows.map(({ id, count }) => [id, count])).toEqual([
      ['-1', 3],
      ['18', 7],
      ['unknown', 5],
    ])
  })

  it('of everything sums to those who answered', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const tally = tallyAnswers(some, questions)
        for (const one of questions) {
          const of = countedAnswers(tally, one)
          const found = distributionOf(of)
          if (!found || found.several) continue
          expect(found.rows.reduce((sum, { count }) => sum + count, 0)).toBe(answeredOf(of))
          expect(answeredOf(of) + found.notAnswered!).toBe(of.asked)
        }
      }),
    )
  })
})

describe('themes', () => {
  it('that as many named share a rank and are all told', () => {
    const themes = (top: number) =>
      themesOf(counted('themes', { 'housing work': 3, health: 3, none: 9, unknown: 4 }), top).map(
        ({ id, rank, count }) => [id, rank, count],
      )
    expect(themes(1)).toEqual([
      ['housing', 1, 3],
      ['work', 1, 3],
      ['health', 1, 3],
    ])
    expect(
      themesOf(counted('needs', { housing: 5, work: 2, health: 2 }), 2).map(({ rank }) => rank),
    ).toEqual([1, 2, 2])
    expect(
      themesOf(counted('needs', { 'housing work': 5, health: 2 }), 2).map(({ id }) => id),
    ).toEqual(['housing', 'work'])
    expect(themesOf(counted('safe', { agree: 3 }), 3)).toEqual([])
  })
})

describe('a response rate', () => {
  it('is of those invited, without responses that hold nothing', () => {
    const rate = (full: number, blank: number) => {
      const {
        responses,
        percent: exact,
        ...rest
      } = responseRate(57, casesWith('safe', { agree: full }, blank))
      return { ...rest, responses, printed: printedPercent(exact) }
    }
    expect(rate(24, 0)).toEqual({ invited: 57, blank: 0, responses: 24, printed: '42' })
    expect(rate(21, 3)).toEqual({ invited: 57, blank: 3, responses: 21, printed: '37' })
    expect(
      answeredResponses([{ characteristics: {}, answers: {}, texts: { worries: 'Rent.' } }]),
    ).toHaveLength(1)
  })
})

describe('agreement of two assessors', () => {
  const assessed = (answers: string[]) =>
    answers.map((safe, i) => ({ id: String(i), characteristics: {}, answers: { safe } }))
  const [first, second] = [
    ['agree', 'agree', 'disagree', 'neither', 'unknown'],
    ['agree', 'neither', 'disagree', 'neither', 'agree'],
  ].map(assessed) as [ReturnType<typeof assessed>, ReturnType<typeof assessed>]

  it('is of cases with the same ids, in pairs that add up like a tally', () => {
    const pairs = answerPairs(first, second.toReversed(), questions)
    expect(Object.keys(pairs)).toEqual(['safe'])
    expect(pairs['safe']).toEqual([
      ['agree', 'agree', 1],
      ['agree', 'neither', 1],
      ['disagree', 'disagree', 1],
      ['neither', 'neither', 1],
      ['unknown', 'agree', 1],
    ])
    const half = (from: number, to: number) =>
      answerPairs(first.slice(from, to), second.slice(from, to), questions)['safe']!
    expect(mergePairsOfAnswers(half(3, 5), half(0, 3))).toEqual(pairs['safe'])
    expect(answerPairs(first, [], questions)).toEqual({})
  })

  it('leaves out, and counts, pairs with an answer that has no place in the order', () => {
    const pairs = answerPairs(first, second, questions)['safe']!
    const agreed = agreementOn(question('safe'), pairs)!
    expect([agreed.pairs, agreed.outside]).toEqual([4, 1])
    expect(
      printedPercent({ ...agreed.agreement, numerator: 100n * agreed.agreement.numerator }),
    ).toBe('75')
    expect(agreementOn(question('needs'), [])).toBeNull()
  })

  it('weighs the steps of ordered answers, and none of others', () => {
    const counts = [
      [8, 2, 0, 0],
      [1, 9, 3, 0],
      [0, 2, 10, 1],
      [0, 0, 1, 4],
    ]
    const ids = ['strongly-disagree', 'disagree', 'neither', 'agree']
    const pairs = counts.flatMap((row, i) =>
      row.flatMap((n, j) => (n > 0 ? [[ids[i]!, ids[j]!, n] as const] : [])),
    )
    const { estimate } = agreementOn(question('safe'), pairs)!.kappa!
    expect(estimate.numerator * 896n).toBe(691n * estimate.denominator)
    const seen = agreementOn(question('seen'), [
      ['yes', 'yes', 45],
      ['yes', 'no', 5],
      ['no', 'yes', 5],
    ])!
    expect(seen.kappa!.estimate.numerator * 10n).toBe(-seen.kappa!.estimate.denominator)
    expect(agreementOn(question('seen'), [['yes', 'yes', 20]])!.kappa).toBeNull()
  })
})

describe('a figure that a question cannot have is refused', () => {
  it.each<[string, AnswerFigure, string | null]>([
    ['safe', { figure: 'percent' }, null],
    ['home', { figure: 'percent' }, 'the answers that are meant: none of home counts as yes'],
    ['home', { figure: 'percent', values: ['own', 'care'] }, null],
    ['home', { figure: 'count', values: ['ownn'] }, 'own, perhaps'],
    ['home', { figure: 'count', values: ['own', 'own'] }, 'each answer once'],
    [
      'safe',
      { figure: 'percent', values: ['unknown'] },
      'of=answered or of=asked: it lies outside the base',
    ],
    ['safe', { figure: 'percent', values: ['unknown'], of: 'answered' }, null],
    ['worries', { figure: 'percent', values: ['rent'] }, 'no answers: worries has none to name'],
    ['safe', { figure: 'mean' }, null],
    ['home', { figure: 'mean' }, 'a question with numbers or points'],
    ['needs', { figure: 'mean' }, 'a question with numbers or points'],
    ['wait', { figure: 'median' }, null],
    ['home', { figure: 'median' }, 'a question with numbers or an order'],
    ['safe', { figure: 'quartiles' }, 'a question with numbers'],
    ['wait', { figure: 'distribution' }, null],
    ['began', { figure: 'distribution' }, 'a question whose answers are counted'],
    ['worries', { figure: 'distribution' }, 'a question whose answers are counted'],
    ['themes', { figure: 'themes' }, null],
    ['safe', { figure: 'themes' }, 'a question of several choices'],
    ['needs', { figure: 'agreement' }, 'a question with one answer of a set'],
    ['seen', { figure: 'agreement' }, null],
  ])('%s: %o', (id, wanted, expected) => {
    expect(figureFault(question(id), wanted)?.expected ?? null).toBe(expected)
  })

  it('as is a distribution of numbers without bands', () => {
    const [stay] = answerQuestions([{ id: 'stay', answers: 'stay' }], sets)
    expect(figureFault(stay!, { figure: 'distribution' })?.expected).toBe('bands of its numbers')
    expect(distributionOf({ question: stay!, size: 1, asked: 1, answers: [['3', 1]] })).toBeNull()
  })
})

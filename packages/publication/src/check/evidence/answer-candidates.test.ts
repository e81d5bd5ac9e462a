import { describe, expect, it } from 'vitest'
import { lakeside, type Alike } from '../../../test/lakeside.js'
import { checkProse } from '../check-prose.js'

const answers = (question: string, counts: Record<string, number>): string[] =>
  Object.entries(counts).flatMap(([answer, times]) => Array<string>(times).fill(answer))
/** Fifty people, of whom each question is answered as told, in the order told. */
const people = (told: Record<string, Record<string, number>>): Alike[] =>
  Array.from({ length: 50 }, (_, i) => ({
    times: 1,
    is: { sex: i % 5 < 2 ? 'woman' : 'man' },
    answers: Object.fromEntries(
      Object.entries(told).flatMap(([question, counts]) => {
        const answer = answers(question, counts)[i]
        return answer === undefined ? [] : [[question, answer] as const]
      }),
    ),
  }))
const cases = people({
  welcomed: { yes: 33, no: 14, na: 3 },
  safe: {
    'strongly-disagree': 3,
    disagree: 8,
    neither: 6,
    agree: 19,
    'strongly-agree': 12,
    unknown: 2,
  },
  wait: { 3: 9, 8: 13, 11: 4, 17: 14, 40: 10 },
  notice: { 7: 20, 21: 25, 30: 5 },
  home: { own: 21, shared: 18, none: 11 },
  needs: { 'money work': 6, money: 17, health: 9, nothing: 18 },
})
const guests = people({
  quiet: { disagree: 16, neither: 5, agree: 23, 'strongly-agree': 6 },
  clean: { 'strongly-disagree': 7, disagree: 3, agree: 40 },
})

const findings = (section: 'stay' | 'leave' | 'summary', sentence: string) =>
  checkProse(
    lakeside({
      cases,
      guests: guests.map(({ times, answers: given }) => ({ times, answers: given })),
      change: { narrative: { [section]: sentence }, response: { guests: { invited: 83 } } },
    }),
  )
const offered = (section: 'stay' | 'leave' | 'summary', sentence: string) =>
  findings(section, sentence).flatMap(({ candidates = [] }) =>
    candidates.slice(0, 1).map(({ write }) => write),
  )

const right = [
  ['stay', 'People were safe in the hostel in 65 per cent of cases.', ':percent[safe yes]'],
  ['stay', 'In 31 of the 48 cases, the person was safe in the hostel.', ':count[safe yes]'],
  [
    'stay',
    'In a quarter of cases, 25 per cent, it was strongly agreed that the person was safe in the hostel.',
    ':percent[safe strongly-agree]',
  ],
  [
    'stay',
    'The person was not safe in the hostel in 23 per cent of cases.',
    ':percent[safe strongly-disagree+disagree]',
  ],
  ['leave', 'People waited 11 weeks for a home of their own, the median wait.', ':median[wait]'],
  ['leave', 'The average wait for a home of their own was 16.3 weeks.', ':mean[wait]'],
  [
    'leave',
    'Some 52 per cent waited less than 12 weeks for a home of their own.',
    ':percent[wait yes]',
  ],
  ['leave', 'In 36 per cent of cases people moved to a shared home.', ':percent[home shared]'],
  ['leave', 'In 46 per cent of cases people still needed money.', ':percent[needs money]'],
  [
    'leave',
    'Of the 50 people, 9 of the 50 still needed help with their health.',
    ':count[needs health]',
  ],
  [
    'summary',
    'In the survey, 58 per cent of guests said that their room was quiet at night.',
    ':percent[quiet yes]',
  ],
  [
    'summary',
    'Of guests, 80 per cent told us that the bathrooms were clean.',
    ':percent[clean yes]',
  ],
  [
    'summary',
    'The response rate to the survey of guests was 60 per cent.',
    ':response-rate[guests]',
  ],
  [
    'summary',
    'Answers on comfort were good: 69 per cent of guests agreed about quiet and clean rooms.',
    ':percent[comfort yes]',
  ],
] as const

describe('a figure of answers that was typed', () => {
  it.each(right)('in %s: %s is offered its own reference first', (section, sentence, write) => {
    expect(offered(section, sentence)).toContain(write)
  })

  it('is never bound where it is wrong, whatever the number', () => {
    const bound = right.flatMap(([section, sentence, write]) =>
      [4, 29, 44, 72, 93].flatMap((wrong) => {
        const changed = sentence.replace(
          /\d+(?:\.\d)?(?= per cent| of the (?:48|50)| weeks)/,
          String(wrong),
        )
        return findings(section, changed).flatMap((finding) =>
          finding.fix && finding.found.includes(String(wrong))
            ? [`${changed} → ${finding.fix.text}, not ${write}`]
            : [],
        )
      }),
    )
    expect(bound).toEqual([])
  })

  it('that nothing in the evidence gives is held against what its words speak of', () => {
    const [wrong] = findings('leave', 'The median wait for a home of their own was 15 weeks.')
    expect(wrong).toMatchObject({
      code: 'typed-figure-unbound',
      evidence: expect.stringContaining('Wait for a home, median: 11') as string,
    })
    const [other] = findings(
      'summary',
      'In the survey, 91 per cent of guests agreed that their room is quiet at night.',
    )
    expect(other?.evidence).toContain('29 of 50, 58%')
  })

  it.each([
    ['leave', 'Inspectors came back after six weeks.'],
    ['stay', 'The hostel opened 12 weeks before we came.'],
    ['summary', 'Each room has two beds and one window.'],
  ] as const)('is none where nothing is claimed: %s, %s', (section, sentence) => {
    expect(findings(section, sentence).filter(({ code }) => code.startsWith('typed'))).toEqual([])
  })
})

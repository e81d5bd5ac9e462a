import { describe, expect, it } from 'vitest'
import { blankInspection } from '../../test/blank-inspection.js'
import { smallFramework } from '../../test/small-framework.js'
import { parsedOrThrow } from '../inspection-error.js'
import { parseInspection } from '../inspection/parse/parse-inspection.js'
import { whatIf, type Supposition } from './what-if.js'

const { inspection } = parsedOrThrow(
  parseInspection(
    {
      ...blankInspection,
      cases: ['yes', 'yes', 'no', 'no', 'no'].map((answer, i) => ({
        id: `c${i}`,
        characteristics: {},
        answers: { 'planning-people': 'yes', 'planning-safety': answer },
      })),
      judgements: { '1.1': { rating: 'good' } },
      departures: { '1.1': { to: 'good', reason: 'New leaders' } },
    },
    [smallFramework],
  ),
)
const suppose = (change: Partial<Supposition>) =>
  whatIf(smallFramework, inspection, { answers: [], ratings: {}, withoutDeparture: [], ...change })

describe('what if', () => {
  it('one case were judged differently', () => {
    const { now, then } = parsedOrThrow(
      suppose({ answers: [{ case: 'c2', question: 'planning-safety', answer: 'yes' }] }),
    )
    expect([now, then].map(({ standards }) => standards[1]?.rating)).toEqual(['poor', 'fair'])
    expect([now, then].map(({ overall }) => overall)).toMatchObject([{ score: 2 }, { score: 3 }])
  })

  it('the panel had given other ratings', () => {
    const { then } = parsedOrThrow(suppose({ ratings: { '1.1': 'fair', '2.1': 'good' } }))
    expect(then.standards.map(({ rating }) => rating)).toEqual(['fair', 'good', null])
  })

  it('a departure had not been made', () => {
    const { then } = parsedOrThrow(suppose({ withoutDeparture: ['1.1'] }))
    expect(then.warnings).toMatchObject([{ code: 'guidance-unanswered', standard: '1.1' }])
  })

  it('refuses a case, a question or a rating that does not exist', () => {
    expect(
      suppose({ answers: [{ case: 'c9', question: 'planning-safety', answer: 'yes' }] }),
    ).toMatchObject({ ok: false, issues: [{ path: ['cases', 'c9'] }] })
    expect(
      suppose({ answers: [{ case: 'c1', question: 'planning', answer: 'yes' }] }),
    ).toMatchObject({ ok: false, issues: [{ code: 'unknown-question' }] })
    expect(suppose({ ratings: { '1.1': 'superb' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'unknown-rating' }, { code: 'unknown-rating' }],
    })
  })

  it('leaves the inspection as it is', () => {
    const before = structuredClone(inspection)
    suppose({
      answers: [{ case: 'c2', question: 'planning-safety', answer: 'yes' }],
      ratings: { '1.1': 'fair' },
    })
    expect(inspection).toEqual(before)
  })
})

import type { Case } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../../test/northtown.js'
import { withBlocks } from '../finding/blocks.js'
import { checkEvidence } from './check-evidence.js'

type Change = Parameters<typeof northtown>[0]

/** What is found of some codes, with what it holds back. */
const found = (change: Change, ...codes: string[]) =>
  checkEvidence(northtown(change))
    .map(withBlocks)
    .filter(({ code }) => codes.includes(code))
const one = (change: Change, code: string) => {
  const [first, ...others] = found(change, code)
  expect(others).toEqual([])
  return first
}

describe('a key question that was asked', () => {
  const cases = (answers: (i: number) => Case['answers']): Case[] =>
    Array.from({ length: 12 }, (_, i) => ({
      id: `C${i}`,
      characteristics: { 'court-report': i < 4 ? 'yes' : 'no' },
      answers: answers(i),
    }))
  const blank = (change: Change, question: string) =>
    found(change, 'key-question-blank').filter(({ path }) => path.at(-1) === question)

  it('and left blank holds back publication, and names the cases', () => {
    const list = cases((i) => (i % 5 === 0 ? {} : { 'assessment-safety': 'yes' }))
    expect(blank({ cases: list }, 'assessment-safety')).toEqual([
      expect.objectContaining({
        severity: 'error',
        blocks: 'publish',
        path: ['cases', 0, 'answers', 'assessment-safety'],
        found: expect.stringMatching(
          /“.+” of 2\.2 Assessment \(assessment-safety\) has no answer in 3 of the 12 cases that it is asked of: C0, C5, C10\.$/,
        ),
      }),
    ])
  })

  it('may be not applicable, and need not be answered where it is not asked', () => {
    const list = cases((i) => ({
      'assessment-safety': i === 0 ? 'na' : 'no',
      ...(i < 4 && { 'court-advice': 'yes' as const }),
    }))
    expect(blank({ cases: list }, 'assessment-safety')).toEqual([])
    expect(blank({ cases: list }, 'court-advice')).toEqual([])
  })

  it('is worth a look only, where no rating rests on it', () => {
    const list = cases((i) => (i < 4 ? { 'court-advice': 'yes' } : {}))
    const notRated = { '2.2': 'The records of the sample were lost in a fire.' }
    const [finding] = blank({ cases: list, notRated }, 'assessment-safety')
    expect(finding).toMatchObject({ severity: 'warning', blocks: null })
  })

  it('cannot be known to be asked while what decides on it is blank', () => {
    const list = cases(() => ({})).map((row, i) =>
      i === 2 ? { ...row, characteristics: {} } : row,
    )
    expect(found({ cases: list }, 'routing-blank')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: ['cases', 2, 'characteristics', 'court-report'],
      }),
    ])
  })
})

describe('the sample’s periods', () => {
  const window = (from: string, to: string) => ({ from, to })
  const of = (...windows: { from: string; to: string }[]) =>
    found({ sample: { windows } }, 'sample-window')

  it('are in order when each lies before the fieldwork and apart from the others', () => {
    expect(of(window('2025-03-10', '2025-03-16'), window('2025-03-03', '2025-03-09'))).toEqual([])
  })

  it.each([
    ['runs backwards', [window('2025-03-16', '2025-03-10')], 0, 'ends before it begins'],
    [
      'overlaps another by a day',
      [window('2025-03-10', '2025-03-16'), window('2025-03-16', '2025-03-22')],
      1,
      'overlaps the one from 2025-03-10 to 2025-03-16',
    ],
    ['lies after fieldwork', [window('2025-12-01', '2025-12-07')], 0, 'does not lie before'],
  ])('hold back publication when one %s', (_, windows, at, text) => {
    expect(of(...windows)).toEqual([
      expect.objectContaining({
        blocks: 'publish',
        path: ['sample', 'windows', at],
        found: expect.stringContaining(text),
      }),
    ])
  })

  it('are worth a look when one reaches into the fieldwork', () => {
    expect(of(window('2025-10-27', '2025-11-04'))).toMatchObject([{ severity: 'warning' }])
  })
})

describe('the date of publication', () => {
  const dated = (published: string) =>
    found(
      { publication: { title: 'An inspection', publisher: 'An inspectorate', published } },
      'publication-date',
    )

  it.each(['2025-11', '2025-11-07', '2025-12-01', '2026-01'])('may be %s', (published) => {
    expect(dated(published)).toEqual([])
  })

  it.each(['2025-10', '2025-11-06', '2024-12-31', '2026-02-30'])('cannot be %s', (published) => {
    expect(dated(published)).toMatchObject([
      { severity: 'error', blocks: 'publish', path: ['publication', 'published'] },
    ])
  })
})

describe('the date of a corrected edition', () => {
  const corrected = (...dates: string[]) =>
    found(
      {
        publication: {
          title: 'An inspection',
          publisher: 'An inspectorate',
          published: '2026-01',
          corrections: dates.map((published) => ({ published, text: 'A name was wrong.' })),
        },
      },
      'publication-date',
    )

  it.each([[['2026-01']], [['2026-01-31', '2026-02']], [['2026-03', '2026-03-01', '2026-03']]])(
    'may be %j',
    (dates) => expect(corrected(...dates)).toEqual([]),
  )

  it.each([[['2025-12']], [['2026-03-02', '2026-03-01']], [['2026-02', '2026-02-30']]])(
    'cannot be %j',
    (dates) =>
      expect(corrected(...dates)).toMatchObject([
        { blocks: 'publish', path: ['publication', 'corrections', dates.length - 1] },
      ]),
  )
})

describe('percentages from elsewhere', () => {
  const figure = (id: string, value: number, more: object = {}) => ({
    id,
    label: 'Workload against its target',
    value,
    unit: 'percent',
    source: 'The service',
    ...more,
  })
  const share = { label: 'Share of posts that are vacant' }

  it('that are shares lie between 0 and 100', () => {
    const context = [
      figure('a', 0, share),
      figure('b', 100, share),
      figure('c', 1012, { unit: 'count' }),
    ]
    expect(found({ context }, 'context-percentage')).toEqual([])
    for (const value of [-0.1, 100.5])
      expect(
        one({ context: [figure('a', 3), figure('b', value, share)] }, 'context-percentage'),
      ).toMatchObject({
        severity: 'error',
        path: ['context', 1, 'value'],
      })
  })

  it('that say they are ratios may be more', () => {
    const context = [figure('a', 117, { ratio: true }), figure('b', -4, { ratio: true })]
    expect(found({ context }, 'context-percentage')).toEqual([])
  })

  it('that say nothing are worth a look when they are more', () => {
    expect(one({ context: [figure('a', 117)] }, 'context-percentage')).toMatchObject({
      severity: 'warning',
      blocks: null,
    })
  })

  const parts = (...values: number[]) =>
    values.map((value, i) => figure(`part-${i}`, value, { whole: 'the caseload' }))

  it('of one whole add up to no more than 100, but for rounding', () => {
    for (const values of [
      [55, 34, 11],
      [55, 34],
      [33.4, 33.4, 33.3],
      [34, 34, 33],
      [50.5, 49.5],
    ])
      expect(found({ context: parts(...values) }, 'context-shares')).toEqual([])
    expect(found({ context: [...parts(55, 34), figure('other', 69)] }, 'context-shares')).toEqual(
      [],
    )
    const summed = one({ context: parts(66, 34, 11) }, 'context-shares')
    expect(summed).toMatchObject({ blocks: 'publish', path: ['context', 2, 'value'] })
    expect(summed!.found).toContain('111 per cent: part-0 66, part-1 34, part-2 11')
    expect(found({ context: parts(33.6, 33.6, 33.6) }, 'context-shares')).toHaveLength(1)
  })
})

describe('an ISBN', () => {
  const publication = { title: 'An inspection', publisher: 'An inspectorate', published: '2026-01' }
  const of = (isbn: string) => found({ publication: { ...publication, isbn } }, 'isbn-invalid')

  it.each([
    '978-0-306-40615-7',
    '9780306406157',
    '0-306-40615-2',
    '0 8044 2957 X',
    'ISBN 978–0–306–40615–7',
  ])('may be %s', (isbn) => expect(of(isbn)).toEqual([]))

  it.each([
    '978-0-306-40615-8',
    '978-0-306-40651-7',
    '0-306-40615-3',
    '977-0-306-40615-0',
    '978-0',
    'none yet',
  ])('cannot be %s', (isbn) =>
    expect(of(isbn)).toMatchObject([{ blocks: 'publish', path: ['publication', 'isbn'] }]),
  )
})

describe('recommendations', () => {
  const text = 'see that every case which needs it has the *oversight* of a manager, week by week'
  const twice = (second: string, addressee = 'pdu') =>
    found(
      {
        recommendations: [
          { addressee: 'pdu', text },
          { addressee: 'pdu', text: 'train all staff in the safeguarding of children' },
          { addressee, text: second },
        ],
      },
      'recommendation-twice',
    )

  it('are told when one is given twice, whatever its case, spaces and marks', () => {
    const again = text.replaceAll('*', '').toUpperCase().replaceAll(' ', '  ')
    expect(twice(`${again}.`)).toMatchObject([
      { blocks: 'publish', path: ['recommendations', 2, 'text'] },
    ])
  })

  it('are worth a look when two are nearly the same, or one is given to two bodies', () => {
    const look = [{ severity: 'warning', blocks: null }]
    expect(twice(text.replace('week by week', 'each week'))).toMatchObject(look)
    expect(twice(text, 'region')).toMatchObject(look)
  })

  it('may be alike in their manner', () => {
    expect(
      twice('see that every practitioner has the training that the work with risk needs'),
    ).toEqual([])
  })

  it('answer every standard of the lowest rating', () => {
    const judgements = { '1.2': { rating: 'inadequate' }, '1.4': { rating: 'inadequate' } }
    const recommendations = [{ addressee: 'pdu', text, arisesFrom: ['1.4'] }]
    const open = found({ judgements, recommendations }, 'lowest-rating-unanswered')
    expect(open.map(({ found }) => found)).toContain(
      '1.2 Staff is rated Inadequate, and no recommendation arises from it.',
    )
    expect(open.some(({ found }) => found.startsWith('1.4'))).toBe(false)
    expect(open.every(({ blocks }) => blocks === 'publish')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { spotFigures } from './spot-figures.js'

const read = (text: string) =>
  spotFigures(text).map(({ text: found, reading, inexact }) => ({
    found,
    ...reading,
    ...(inexact ? { inexact } : {}),
  }))

describe('figures in prose', () => {
  it.each([
    ['29 of the 38 plans', { found: '29 of the 38', kind: 'count', count: 29, of: 38 }],
    ['Two out of nine agreed', { found: 'Two out of nine', kind: 'count', count: 2, of: 9 }],
    [
      'twenty-one of the 34 men',
      { found: 'twenty-one of the 34', kind: 'count', count: 21, of: 34 },
    ],
    ['was insufficient (27/38)', { found: '27/38', kind: 'count', count: 27, of: 38 }],
    [
      'in 92 per cent of cases',
      { found: '92 per cent', kind: 'percent', percent: 92, decimals: 0 },
    ],
    ['in 92% of cases', { found: '92%', kind: 'percent', percent: 92, decimals: 0 }],
    ['in 54.5 per cent', { found: '54.5 per cent', kind: 'percent', percent: 54.5, decimals: 1 }],
    ['All but three replied', { found: 'All but three', kind: 'all-but', missing: 3, of: null }],
    [
      'in all but one of the nine cases',
      { found: 'all but one of the nine', kind: 'all-but', missing: 1, of: 9 },
    ],
    ['we read 41 cases', { found: '41', kind: 'number', value: 41, decimals: 0 }],
    ['one of seven offices', { found: 'seven', kind: 'number', value: 7, decimals: 0 }],
    ['in no more than 16 of 37', { found: '16 of 37', kind: 'count', count: 16, of: 37 }],
  ])('%s', (text, figure) => {
    expect(read(text)).toEqual([figure])
  })

  it.each([
    ['over half of plans', 50.001, 66],
    ['Three quarters of plans', 72, 78],
    ['more than two thirds of cases', 66.667, 82.667],
    ['fewer than 50 per cent of cases', 34, 49.999],
    ['in nearly one in five cases', 14, 20],
  ])('%s is a share within bounds', (text, from, to) => {
    const [share] = read(text)
    expect(share).toMatchObject({ kind: 'share' })
    expect(share).toHaveProperty('from', expect.closeTo(from, 1))
    expect(share).toHaveProperty('to', expect.closeTo(to, 1))
  })

  it('both ends of a range stand for themselves, and neither is exact', () => {
    expect(read('between 46 and 71 per cent of cases')).toMatchObject([
      { found: '46', kind: 'percent', percent: 46, inexact: true },
      { found: '71 per cent', kind: 'percent', percent: 71 },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { statedFigures } from './stated-figures.js'

const read = (text: string) => statedFigures(text).map((stated) => ({ ...stated, at: undefined }))

describe('figures stated in prose', () => {
  it.each([
    ['29 of the 38 plans', { kind: 'count', text: '29 of the 38', count: 29, of: 38 }],
    ['Two out of nine agreed', { kind: 'count', text: 'Two out of nine', count: 2, of: 9 }],
    [
      'twenty-one of the 34 men',
      { kind: 'count', text: 'twenty-one of the 34', count: 21, of: 34 },
    ],
    ['in 92 per cent of cases', { kind: 'percent', text: '92 per cent', percent: 92 }],
    ['in 92% of cases', { kind: 'percent', text: '92%', percent: 92 }],
    ['in 54.5 per cent of cases', { kind: 'percent', text: '54.5 per cent', percent: 54.5 }],
    ['over half of plans', { kind: 'share', text: 'over half', from: 50.001, to: 100 }],
    ['none of the plans did', { kind: 'share', text: 'none of the plans', from: 0, to: 0 }],
    ['in all cases', { kind: 'share', text: 'in all cases', from: 100, to: 100 }],
    ['we read 41 cases', { kind: 'number', text: '41', value: 41, noun: 'cases' }],
  ])('%s', (text, stated) => {
    expect(read(text)).toEqual([stated])
  })

  it('a range states both its ends', () => {
    expect(read('between 46 and 71 per cent of cases')).toEqual([
      { kind: 'percent', text: '46', percent: 46 },
      { kind: 'percent', text: '71 per cent', percent: 71 },
    ])
  })

  it('a third allows for rounding, and no more', () => {
    const [third] = statedFigures('a third of cases')
    expect(third).toMatchObject({ kind: 'share', from: 100 / 3 - 3, to: 100 / 3 + 3 })
  })

  it.each([
    'It began on 22 May 2023.',
    'as standard 2.1 and Table 3 show',
    'in the 2023/24 business year',
    'one to one work',
    'for a year and a half',
    'one of the buildings',
    'Crimes per 1,000 residents',
    'a grant of £250,000',
    'the second half of a sentence',
    'held 40 or fewer',
  ])('%s states none', (text) => {
    expect(read(text)).toEqual([])
  })
})

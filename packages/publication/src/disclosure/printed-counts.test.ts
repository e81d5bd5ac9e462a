import { expect, it } from 'vitest'
import { lakeside } from '../../test/lakeside.js'
import type { ReportView } from '../view/report-view.js'
import { printedCounts } from './printed-counts.js'

const rated = lakeside({ cases: [{ times: 9, is: { sex: 'man' }, answers: { welcomed: 'yes' } }] })
const measures = [{ id: 'arrival', label: 'Arrival', questions: ['welcomed', 'home'] }]
const known = (reference: string) =>
  printedCounts({ ...rated, framework: { ...rated.framework, measures } }, {
    figures: [{ reference }],
  } as unknown as ReportView)

it('a measure tells the counts of each of its questions', () => {
  expect(known('cases[]').has('welcomed')).toBe(false)
  expect(known('percent[arrival yes]').has('welcomed')).toBe(true)
  expect(known('percent[arrival yes]').has('home')).toBe(true)
})

it('a share of all who answered tells the counts of its question', () => {
  expect(known('percent[welcomed yes]{of=answered sex=man}').has('welcomed')).toBe(false)
  expect(
    known('percent[welcomed yes]{of=answered sex=man}').has('welcomed', {
      characteristic: 'sex',
      value: 'man',
    }),
  ).toBe(true)
})

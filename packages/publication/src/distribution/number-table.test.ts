import { expect, it } from 'vitest'
import { plainText } from '../view/plain-text.js'
import { numberTable } from './number-table.js'

it('says how many gave a number and what their numbers come to, in a unit', () => {
  const table = numberTable(
    {
      id: 'wait',
      title: 'Wait',
      rowHeader: 'Sex',
      unit: { one: 'case', many: 'cases' },
      measure: 'weeks',
      rows: [
        {
          label: 'Women',
          shown: {
            n: 1012,
            mean: '12.9',
            lowerQuartile: '2.25',
            median: '6.5',
            upperQuartile: '18',
          },
        },
        {
          label: 'Men',
          shown: { n: 11, mean: '11.0', median: '6', lowerQuartile: null, upperQuartile: null },
        },
        { label: 'Nobody', shown: { n: 0 } },
        { label: 'Others', shown: null },
      ],
    },
    (kind, text) => `${kind}: ${text}`,
  )
  expect(table.caption).toBe('table: Wait, in weeks')
  expect(table.rows.map(({ cells }) => cells.map(({ content }) => plainText(content)))).toEqual([
    ['Women', '1,012', '12.9', '2.25', '6.5', '18'],
    ['Men', '11', '11.0', 'hidden', '6', 'hidden'],
    ['Nobody', '0', '–', '–', '–', '–'],
    ['Others', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ])
})

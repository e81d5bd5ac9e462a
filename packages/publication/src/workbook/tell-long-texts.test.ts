import { excelLimits } from '@inspectorate/office'
import { expect, it } from 'vitest'
import type { WorkbookSheet } from '../view/workbook-view.js'
import { tellLongTexts } from './tell-long-texts.js'

const long = 'x'.repeat(excelLimits.characters + 1)
const sheet = (texts: readonly string[]): WorkbookSheet => ({
  id: 'one',
  name: 'One',
  title: 'One',
  introduction: ['This worksheet contains one table.', 'Source: a source.'],
  tables: [
    {
      name: 'texts',
      columns: [
        { key: 'id', header: 'Id', type: 'text', width: 9 },
        { key: 'text', header: 'Text', type: 'text', width: 60 },
      ],
      rows: texts.map((text, i) => [String(i), text]),
    },
  ],
})

it('leaves a sheet as it is whose texts all fit a cell', () => {
  const fitting = sheet(['short', long.slice(1)])
  expect(tellLongTexts(fitting)).toBe(fitting)
})

it('names the cells where they stand once the line is there', () => {
  // Title, three lines, header: rows begin at 6.
  expect(tellLongTexts(sheet(['short', long, 'short', long])).introduction).toEqual([
    'This worksheet contains one table.',
    'Longer than a cell of Excel holds, and cut in Excel alone: B7, B9. OpenDocument and CSV have all of it.',
    'Source: a source.',
  ])
})

it('counts what would be too many to name', () => {
  expect(tellLongTexts(sheet(Array(11).fill(long))).introduction[1]).toContain('B13 and 3 more.')
})

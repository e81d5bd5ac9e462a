import type { WorkbookCell, WorkbookColumn, WorkbookView } from '@inspectorate/publication'
import { fixtureWorkbook } from './fixture-workbook.js'

const text = (key: string, header: string, width: number): WorkbookColumn => ({
  key,
  header,
  type: 'text',
  width,
})
const integer = (key: string, header: string): WorkbookColumn => ({
  key,
  header,
  type: 'integer',
  width: 16,
})
const share = (yes: number, relevant: number): WorkbookCell => ({
  formula: '{yes}/{relevant}',
  value: yes / relevant,
})

/** Every type of column and kind of cell, at known places: no one inspection has them all. */
export const everyKindOfCell: WorkbookView = fixtureWorkbook({
  sheets: [
    {
      id: 'ratings',
      name: 'Ratings',
      title: 'Ratings, with every type of column',
      introduction: ['One table.', { text: 'Plans', sheet: 'plans' }, 'A line.', 'A source.'],
      tables: [
        {
          name: 'ratings',
          columns: [
            text('code', 'Standard', 12),
            text('name', 'Name', 34),
            text('rating', 'Rating', 24),
            integer('yes', 'Cases of sufficient quality [note 1]'),
            integer('relevant', 'Cases in which it was relevant'),
            { key: 'share', header: 'Percentage', type: 'percent', width: 16 },
            { key: 'points', header: 'Points', type: 'decimal', width: 10 },
            { key: 'p', header: 'p-value', type: 'p-value', width: 18 },
          ],
          rows: [
            [
              'P 1.1',
              'Leadership',
              'Requires improvement',
              { missing: 'z' },
              { missing: 'z' },
              { missing: 'z' },
              1,
              { missing: 'low' },
            ],
            ['P 2.1', 'Assessment', 'Good', 29, 41, share(29, 41), 2, 0.0312],
            ['2.2', 'Plans', 'Inadequate', 9, 41, share(9, 41), 0.5, { missing: 'x' }],
            [
              'Overall',
              'All standards',
              'Requires improvement',
              1038,
              1312,
              share(1038, 1312),
              3.5,
              { missing: 'c', because: 'small-count' },
            ],
          ],
        },
      ],
    },
    {
      id: 'plans',
      name: "P 2.2 People's plans & more",
      title: 'Two tables under a name that has to be quoted',
      introduction: ['Two tables.', { text: 'Ratings', sheet: 'ratings' }, 'A source.'],
      tables: [
        {
          name: 'plans',
          title: 'Answers by question',
          columns: [text('question', 'Question', 60), integer('yes', 'Yes')],
          rows: [['Does planning focus on engagement?', 9]],
        },
        {
          name: 'plans_by_sex',
          title: 'Planning, by sex',
          columns: [text('sex', 'Sex', 20), integer('yes', 'Yes')],
          rows: [
            ['Women', 3],
            ['Men', 6],
          ],
        },
      ],
    },
  ],
  names: [
    { name: 'overall_rating', sheet: 'ratings', table: 'ratings', column: 'rating', row: 3 },
    { name: 'planning_women', sheet: 'plans', table: 'plans_by_sex', column: 'yes', row: 0 },
  ],
})

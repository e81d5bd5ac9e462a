import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookSheet,
  WorkbookView,
} from '@inspectorate/publication'

// A data workbook as an inspection of a probation region would publish it, with the awkward cases
// a real one may bring: missing cells, text that looks like a formula, names with apostrophes.

const text = (key: string, header: string, width: number): WorkbookColumn => ({
  key,
  header,
  type: 'text',
  width,
})
const integer = (key: string, header: string, width = 12): WorkbookColumn => ({
  key,
  header,
  type: 'integer',
  width,
})

const cover: WorkbookSheet = {
  id: 'cover',
  name: 'Cover',
  title: 'Westmarch probation delivery unit: inspection data, July 2023',
  introduction: [
    'This workbook gives the ratings of the inspection of the Westmarch probation delivery unit, the answers inspectors gave about each case they read, and how both lead to the ratings. It goes with the published report, and every figure in the report can be found here.',
    {
      text: 'Read the report of this inspection on the website of the inspectorate',
      href: 'https://inspectorate.example/reports/westmarch-2023?from=data&format=html',
    },
    'Published in July 2023 by the Example Inspectorate of Probation. Version 1.0.',
    {
      text: 'Ask a question about these data: data@inspectorate.example',
      href: 'mailto:data@inspectorate.example',
    },
    'Shorthand: [x] means that no answer is available; [z] that the question does not apply; [c] that the figure is withheld so that nobody can be recognised; [low] that fewer than ten cases stand behind it.',
    'Licensed under the Open Government Licence v3.0.',
  ],
  tables: [],
}

const contents: WorkbookSheet = {
  id: 'contents',
  name: 'Contents',
  title: 'Contents',
  introduction: ['This worksheet contains one table.'],
  tables: [
    {
      name: 'table_of_contents',
      columns: [text('sheet', 'Worksheet', 26), text('about', 'What it contains', 70)],
      rows: [
        [{ text: 'Notes', sheet: 'notes' }, 'Notes to the tables, by number'],
        [
          { text: 'Ratings', sheet: 'ratings' },
          'The overall rating and the rating of each standard',
        ],
        [{ text: 'P 2.1 Assessment', sheet: 'p21' }, 'Answers about assessment, by question'],
        [
          { text: "P 2.2 People's plans", sheet: 'p22' },
          'Answers about planning, by question and by sex',
        ],
        [{ text: 'Cases', sheet: 'cases' }, 'Every case, one row each'],
      ],
    },
  ],
}

const notes: WorkbookSheet = {
  id: 'notes',
  name: 'Notes',
  title: 'Notes',
  introduction: ['This worksheet contains one table.'],
  tables: [
    {
      name: 'notes',
      columns: [text('note', 'Note number', 16), text('text', 'Note', 90)],
      rows: [
        [
          'note 1',
          'Percentages are of the cases in which the question was relevant. They are shown as whole numbers; the cells hold the unrounded share.',
        ],
        ['note 2', 'p-values are of Fisher’s exact test, two-sided.'],
      ],
    },
  ],
}

const ratings: WorkbookSheet = {
  id: 'ratings',
  name: 'Ratings',
  title: 'Ratings of the Westmarch probation delivery unit, July 2023',
  introduction: [
    'This worksheet contains one table. Some cells refer to notes, which can be found on the notes worksheet.',
    'Some shorthand is used in this table: [z] means not applicable.',
    { text: 'Go to the contents', sheet: 'contents' },
    'Source: inspection of 41 cases, May 2023.',
  ],
  tables: [
    {
      name: 'ratings',
      columns: [
        text('code', 'Standard', 12),
        text('name', 'Name', 34),
        text('rating', 'Rating', 24),
        integer('yes', 'Cases of sufficient quality [note 1]', 16),
        integer('relevant', 'Cases in which it was relevant', 16),
        {
          key: 'share',
          header: 'Cases of sufficient quality (percentage)',
          type: 'percent',
          width: 16,
        },
        { key: 'points', header: 'Points', type: 'decimal', width: 10 },
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
        ],
        ['P 2.1', 'Assessment', 'Good', 29, 41, { formula: '{yes}/{relevant}', value: 29 / 41 }, 2],
        [
          '2.2',
          'Planning',
          'Inadequate',
          9,
          41,
          { formula: '{yes}/{relevant}', value: 9 / 41 },
          0.5,
        ],
        [
          'Overall',
          'All standards',
          'Requires improvement',
          1038,
          1312,
          { formula: '{yes}/{relevant}', value: 1038 / 1312 },
          3.5,
        ],
      ],
    },
  ],
}

const assessment: WorkbookSheet = {
  id: 'p21',
  name: 'P 2.1 Assessment',
  title: 'P 2.1 Assessment: is it well informed and personalised?',
  introduction: [
    'This worksheet contains one table. Some cells refer to notes, which can be found on the notes worksheet.',
    'Some shorthand is used in this table: [x] means not available; [low] means that fewer than ten cases stand behind a figure.',
    {
      text: 'Read the standard on the website of the inspectorate',
      href: 'https://inspectorate.example/standards#p-2-1',
    },
    'Source: inspection of 41 cases, May 2023.',
  ],
  tables: [
    {
      name: 'p_2_1_answers',
      columns: [
        text('question', 'Question', 60),
        integer('yes', 'Yes'),
        integer('no', 'No'),
        integer('relevant', 'All'),
        { key: 'share', header: 'Yes (percentage of all) [note 1]', type: 'percent', width: 16 },
        {
          key: 'p',
          header: 'Difference between the sexes (p-value) [note 2]',
          type: 'p-value',
          width: 18,
        },
      ],
      rows: [
        [
          'Does assessment focus sufficiently on engaging the person on probation?',
          29,
          12,
          41,
          { formula: '{yes}/{relevant}', value: 29 / 41 },
          0.0312,
        ],
        [
          'Does assessment focus sufficiently on the factors linked to offending and desistance?',
          24,
          17,
          41,
          { formula: '{yes}/{relevant}', value: 24 / 41 },
          { missing: 'low' },
        ],
        [
          'Does assessment focus sufficiently on keeping other people safe?',
          0,
          41,
          41,
          { formula: '{yes}/{relevant}', value: 0 },
          { missing: 'x' },
        ],
      ],
    },
  ],
}

const planning: WorkbookSheet = {
  id: 'p22',
  name: "P 2.2 People's plans & more",
  title: 'P 2.2 Planning: is it holistic and does it involve the person?',
  introduction: [
    'This worksheet contains two tables.',
    { text: 'Go to the contents', sheet: 'contents' },
    'Source: inspection of 41 cases, May 2023.',
  ],
  tables: [
    {
      name: 'p_2_2_answers',
      title: 'Answers by question',
      columns: [
        text('question', 'Question', 60),
        integer('yes', 'Yes'),
        integer('relevant', 'All'),
      ],
      rows: [
        ['Does planning focus on engagement?', 9, 41],
        ['Does planning focus on safety?', { missing: 'c', because: 'small-count' }, 41],
      ],
    },
    {
      name: 'p_2_2_by_sex',
      title: 'Planning for safety, by sex',
      columns: [text('sex', 'Sex', 20), integer('yes', 'Yes'), integer('relevant', 'All')],
      rows: [
        ['Women', 3, 9],
        ['Men', 6, 32],
      ],
    },
  ],
}

/** What a hostile or careless source may bring into a cell. */
export const HOSTILE: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '<script>alert("x")</script> & ]]>',
  '\u202Eright to left\u202C',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3),
  '_x0041_ is not A',
  'two\r\nlines',
  'bell\u0007, half a pair \uD83D, none \uFFFF',
  'long '.repeat(8_000),
]

const caseColumns: WorkbookColumn[] = [
  text('case', 'Case', 12),
  text('sex', 'Sex', 12),
  text('engagement', 'Assessment focuses on engagement', 18),
  text('safety', 'Assessment focuses on safety', 18),
  integer('months', 'Months since the start'),
  text('comment', 'Comment', 60),
]

/** As many cases as asked for, one after another. */
export async function* caseRows(count: number): AsyncGenerator<WorkbookCell[]> {
  for (let index = 0; index < count; index += 1) {
    yield [
      `WM${String(index + 1).padStart(3, '0')}`,
      index % 4 === 0 ? 'Female' : 'Male',
      index % 3 === 0 ? 'No' : 'Yes',
      index % 5 === 0 ? { missing: 'z' } : 'Yes',
      index % 7 === 0 ? { missing: 'x' } : index * 100,
      HOSTILE[index] ??
        (index % 2 === 0
          ? { text: 'See the notes', sheet: 'notes', cell: 'A4' }
          : { missing: 'x' }),
    ]
  }
}

const cases: WorkbookSheet = {
  id: 'cases',
  name: 'Cases',
  title: 'Cases of the inspection, one row each',
  introduction: [
    'This worksheet contains one table.',
    'Some shorthand is used in this table: [x] means not available; [z] means not applicable.',
    'Source: inspection of 41 cases, May 2023.',
  ],
  tables: [
    { name: 'cases', columns: caseColumns, rows: { [Symbol.asyncIterator]: () => caseRows(41) } },
  ],
}

/** The whole workbook; a part of it can be put in place of another. */
export function fixtureWorkbook(changes: Partial<WorkbookView> = {}): WorkbookView {
  return {
    kind: 'workbook',
    meta: {
      id: 'westmarch-2023',
      title: 'Inspection data: Westmarch probation delivery unit',
      shortTitle: 'Short title',
      subtitle: 'July 2023',
      description: 'Ratings and answers by case & question.',
      subject: 'Inspection of probation',
      keywords: ['probation', 'inspection', 'ratings'],
      language: 'en-GB',
      publisher: 'Example Inspectorate of Probation',
      published: '2023-07',
      publishedText: 'July 2023',
      service: 'Westmarch',
      framework: { id: 'probation-2021', title: 'Standards for inspecting probation services' },
      state: 'published',
    },
    sheets: [cover, contents, notes, ratings, assessment, planning, cases],
    names: [
      { name: 'overall_rating', sheet: 'ratings', table: 'ratings', column: 'rating', row: 3 },
      { name: 'planning_safety_women', sheet: 'p22', table: 'p_2_2_by_sex', column: 'yes', row: 0 },
    ],
    disclosure: { below: 5, of: 'everything', leftOut: [], followUps: [], exposed: [] },
    ...changes,
  }
}

/** A workbook of one sheet. */
export function oneSheet(sheet: Partial<WorkbookSheet>): WorkbookView {
  return fixtureWorkbook({
    sheets: [
      { id: 'one', name: 'One', title: 'One sheet', introduction: [], tables: [], ...sheet },
    ],
    names: [],
  })
}

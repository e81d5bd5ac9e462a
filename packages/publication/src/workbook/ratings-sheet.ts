import { explain, ratingOf, standardWords } from '@inspectorate/core'
import { overallMark } from '../report/rating-mark.js'
import type { RatedInspection } from '../rated-inspection.js'
import type {
  DefinedName,
  WorkbookCell,
  WorkbookSheet,
  WorkbookTable,
} from '../view/workbook-view.js'
import type { NoteBook } from './note-book.js'
import { introduction, tableName } from './sheet-parts.js'

/** The overall rating, and every standard with its normal and given rating, departure and reasons. */
export function ratingsSheet(
  { framework, ratings }: RatedInspection,
  notes: NoteBook,
): {
  sheet: WorkbookSheet
  names: DefinedName[]
} {
  const label = (rating: string | null): WorkbookCell =>
    rating === null ? { missing: 'z' } : ratingOf(framework, rating).label
  const explanations = explain(framework, ratings)
  const { overall } = ratings
  const overallRows: WorkbookCell[][] = overall
    ? [
        [
          ratings.service,
          overallMark(framework, overall).word,
          ...(overall.state === 'final'
            ? [overall.score, overall.outOf]
            : [{ missing: 'z' } as const, { missing: 'z' } as const]),
          explanations.overall!.sentences.slice(1).join(' '),
        ],
      ]
    : [
        [
          ratings.service,
          { missing: 'z' },
          { missing: 'z' },
          { missing: 'z' },
          'There is no overall rating.',
        ],
      ]
  const at = (table: string, column: string, row: number) => ({
    sheet: 'ratings',
    table,
    column,
    row,
  })
  const tables: WorkbookTable[] = [
    {
      name: 'overall',
      title: 'Overall rating',
      columns: [
        { key: 'service', header: 'Service', type: 'text', width: 34 },
        { key: 'rating', header: 'Overall rating', type: 'text', width: 22 },
        { key: 'score', header: 'Score (points)', type: 'integer', width: 16 },
        { key: 'outOf', header: 'Most possible (points)', type: 'integer', width: 20 },
        { key: 'because', header: 'Why', type: 'text', width: 60 },
      ],
      rows: overallRows,
    },
    {
      name: 'standards',
      title: 'Ratings by standard',
      columns: [
        { key: 'standard', header: 'Standard', type: 'text', width: 34 },
        {
          key: 'rating',
          header: `Given rating ${notes.marker('ratings')}`,
          type: 'text',
          width: 22,
        },
        {
          key: 'normal',
          header: `Normal rating ${notes.marker('ratings')}`,
          type: 'text',
          width: 16,
        },
        { key: 'points', header: 'Score (points)', type: 'integer', width: 20 },
        { key: 'because', header: 'Why the rating is what it is', type: 'text', width: 60 },
        { key: 'departure', header: 'Reason for a departure', type: 'text', width: 60 },
      ],
      rows: ratings.standards.map((outcome, i): WorkbookCell[] => [
        `${outcome.id} ${outcome.title}`,
        standardWords(framework, outcome),
        label(outcome.normal),
        outcome.score ?? { missing: 'z' },
        explanations.standards[i]!.sentences.slice(1).join(' '),
        outcome.departure?.reason ?? { missing: 'z' },
      ]),
    },
  ]
  return {
    names: [
      { name: 'overall_rating', ...at('overall', 'rating', 0) },
      { name: 'overall_score', ...at('overall', 'score', 0) },
      ...ratings.standards.map(({ id, title }, row) => ({
        name: `rating_${tableName(`${id} ${title}`).replace(/^t_/, '')}`,
        ...at('standards', 'rating', row),
      })),
    ],
    sheet: {
      id: 'ratings',
      name: 'Ratings',
      title: 'Ratings: overall and by standard',
      introduction: introduction(
        tables,
        'the decisions of the ratings panel, and case assessments where a standard rests on them',
      ),
      tables,
    },
  }
}

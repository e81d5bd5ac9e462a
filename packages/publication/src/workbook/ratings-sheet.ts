import { explain, printedName, ratingOf, scaleOf, standardWords } from '@inspectorate/core'
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
  { framework, ratings, cases }: RatedInspection,
  notes: NoteBook,
): {
  sheet: WorkbookSheet
  names: DefinedName[]
} {
  const label = (standard: string, rating: string | null): WorkbookCell =>
    rating === null ? { missing: 'z' } : ratingOf(scaleOf(framework, standard), rating).label
  // Rules may add no points: their sheet has no columns for them then.
  const isSummed = !framework.rules
  const hasPoints = isSummed || ratings.standards.some(({ score }) => score !== null)
  // Without points the overall reasons stand over the normal ratings: one page has to hold them all.
  const widths = isSummed ? { because: 56, departure: 40 } : { because: 42, departure: 30 }
  const explanations = explain(framework, ratings)
  const { overall } = ratings
  const noScore: WorkbookCell[] = isSummed ? [{ missing: 'z' }, { missing: 'z' }] : []
  const overallRows: WorkbookCell[][] = overall
    ? [
        [
          ratings.service,
          overallMark(framework, overall).word,
          ...(overall.state === 'final' ? [overall.score, overall.outOf] : noScore),
          explanations.overall!.sentences.slice(1).join(' '),
        ],
      ]
    : [[ratings.service, { missing: 'z' }, ...noScore, 'There is no overall rating.']]
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
        { key: 'service', header: 'Service', type: 'text', width: 22 },
        { key: 'rating', header: 'Overall rating', type: 'text', width: 16 },
        ...(isSummed
          ? [
              { key: 'score', header: 'Score (points)', type: 'integer', width: 14 } as const,
              {
                key: 'out_of',
                header: 'Most possible (points)',
                type: 'integer',
                width: 10,
              } as const,
            ]
          : []),
        { key: 'because', header: 'Why', type: 'text', width: widths.because },
      ],
      rows: overallRows,
    },
    {
      name: 'standards',
      title: isSummed ? 'Ratings by standard' : 'Ratings by part',
      columns: [
        { key: 'standard', header: isSummed ? 'Standard' : 'Part', type: 'text', width: 22 },
        {
          key: 'rating',
          header: `Given rating ${notes.marker('ratings')}`,
          type: 'text',
          width: 16,
        },
        {
          key: 'normal',
          header: `Normal rating ${notes.marker('ratings')}`,
          type: 'text',
          width: 14,
        },
        ...(hasPoints
          ? [
              {
                key: 'points',
                header: 'Score (points)',
                type: isSummed ? 'integer' : 'number',
                width: 10,
              } as const,
            ]
          : []),
        {
          key: 'because',
          header: 'Why the rating is what it is',
          type: 'text',
          width: widths.because,
        },
        {
          key: 'departure',
          header: 'Reason for a departure',
          type: 'text',
          width: widths.departure,
        },
      ],
      rows: ratings.standards.map((outcome, i): WorkbookCell[] => [
        printedName(outcome),
        standardWords(framework, outcome),
        label(outcome.id, outcome.normal),
        ...(hasPoints ? [outcome.score ?? ({ missing: 'z' } as const)] : []),
        explanations.standards[i]!.sentences.slice(1).join(' '),
        outcome.departure?.reason ?? { missing: 'z' },
      ]),
    },
  ]
  return {
    names: [
      { name: 'overall_rating', ...at('overall', 'rating', 0) },
      ...(isSummed ? [{ name: 'overall_score', ...at('overall', 'score', 0) }] : []),
      ...ratings.standards.map(({ id, title }, row) => ({
        name: `rating_${tableName(`${id} ${title}`).replace(/^t_/, '')}`,
        ...at('standards', 'rating', row),
      })),
    ],
    sheet: {
      id: 'ratings',
      name: 'Ratings',
      title: `Ratings: overall and by ${isSummed ? 'standard' : 'part'}`,
      introduction: introduction(
        tables,
        isSummed
          ? 'the decisions of the ratings panel, and case assessments where a standard rests on them'
          : `what was judged and recorded of the service${cases.size > 0 ? ', case assessments' : ''}, and the framework’s rules`,
      ),
      tables,
    },
  }
}

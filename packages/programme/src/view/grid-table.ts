import type { WorkbookCell, WorkbookTable } from '@inspectorate/publication'
import type { TwoRatings } from '../grid/ratings-grid.js'
import type { ProgrammePart } from '../programme.js'
import { missing, tableOfRows, type RowColumn } from './table-of-rows.js'
import { ratingWord, scaleFor } from '../wording/words-of-ratings.js'

/** Every service in a row, with its present ratings by standard and its overall rating now and before. */
export function gridTable({ framework, grid }: ProgrammePart, name: string): WorkbookTable {
  const word = (standard: string | null, rating: TwoRatings['present']): WorkbookCell =>
    rating === null ? missing : ratingWord(scaleFor(framework, standard), rating)
  return tableOfRows(
    name,
    [
      ['region', 'Region', 'text', 20],
      ['service', 'Service', 'text', 30],
      ['published', 'Published', 'text', 12],
      ['overall', 'Overall rating', 'text', 20],
      ['previous', 'Overall rating before', 'text', 20],
      ['score', 'Score (points)', 'number', 8],
      ...grid.standards.map(({ id, name: title }): RowColumn => [`s_${id}`, title, 'text', 20]),
    ],
    grid.rows.map(({ service, overall, standards }): WorkbookCell[] => [
      service.region ?? missing,
      service.name,
      service.present.entry.published,
      word(null, overall.present),
      word(null, overall.previous),
      service.present.entry.overall?.score ?? missing,
      ...standards.map((two, i) => word(grid.standards[i]!.id, two.present)),
    ]),
  )
}

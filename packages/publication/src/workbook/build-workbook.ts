import type { RatedInspection } from '../rated-inspection.js'
import { publicationMeta } from '../report/publication-meta.js'
import type { ReportView } from '../view/report-view.js'
import type { WorkbookView } from '../view/workbook-view.js'
import { comparisonsSheet } from './comparisons-sheet.js'
import { figuresSheet, type FigurePlace } from './figures-sheet.js'
import { contentsSheet, coverSheet, notesSheet } from './front-sheets.js'
import { questionSheets, surveySheets } from './question-sheets.js'
import { ratingsSheet } from './ratings-sheet.js'
import { casesSheet, contextSheet, profileSheet, subgroupSheet } from './sample-sheets.js'

export interface WorkbookChoices {
  /** Whether the answers of every case are part of it. */
  readonly cases: boolean
}

/** The data workbook of a rated inspection; `report` says which figures were printed. */
export function buildWorkbook(
  rated: RatedInspection,
  report: ReportView,
  { cases }: WorkbookChoices,
): WorkbookView {
  const ratings = ratingsSheet(rated)
  const questions = questionSheets(rated)
  const surveys = surveySheets(rated)
  const subgroups = subgroupSheet(rated)
  const withRows = [
    ratings.sheet,
    ...questions.sheets,
    profileSheet(rated),
    ...(rated.cases.size > 0 ? [subgroups.sheet, comparisonsSheet(rated)] : []),
    ...surveys.sheets,
    ...(rated.printable.context.length > 0 ? [contextSheet(rated)] : []),
  ]
  const placeOf = (reference: string): FigurePlace | undefined => {
    const [, kind = '', label = '', characteristic, value] =
      /^([a-z]+)\[([^\]]*)\](?:\{([^=]+)=([^}]+)\})?$/.exec(reference) ?? []
    return placeOfFigure({
      kind,
      label,
      group: characteristic && value ? { characteristic, value } : undefined,
    })
  }
  const placeOfFigure = ({
    kind,
    label,
    group,
  }: {
    kind: string
    label: string
    group: { characteristic: string; value: string } | undefined
  }): FigurePlace | undefined => {
    if (kind === 'score') return { sheet: 'ratings', table: 'overall', column: 'score', row: 0 }
    if (kind === 'overall') return { sheet: 'ratings', table: 'overall', column: 'rating', row: 0 }
    if (kind === 'rating' || kind === 'normal') {
      const row = rated.ratings.standards.findIndex(({ id }) => id === label)
      return { sheet: 'ratings', table: 'standards', column: kind, row }
    }
    if (kind === 'context')
      return {
        sheet: 'context',
        table: 'context',
        column: 'value',
        row: rated.printable.context.findIndex(({ id }) => id === label),
      }
    const [question = '', answer = ''] = label.split(' ')
    const place = group
      ? subgroups.placeOf(question, group)
      : (questions.places.get(question) ?? surveys.places.get(question))
    return (
      place && { ...place, column: kind === 'percent' && answer === 'yes' ? 'percent' : answer }
    )
  }
  const body = [
    ...withRows,
    figuresSheet(report, withRows, placeOf),
    ...(cases && rated.cases.size > 0 ? [casesSheet(rated)] : []),
  ]
  const notes = notesSheet(rated)
  return {
    kind: 'workbook',
    meta: publicationMeta(rated),
    sheets: [coverSheet(rated), contentsSheet([notes, ...body]), notes, ...body],
    names: [...ratings.names, ...questions.names],
  }
}

import type { RatedInspection } from '../rated-inspection.js'
import { publicationMeta } from '../report/publication-meta.js'
import type { ReportView } from '../view/report-view.js'
import type { WorkbookView } from '../view/workbook-view.js'
import { comparisonsSheet } from './comparisons-sheet.js'
import { figuresSheet, type FigurePlace } from './figures-sheet.js'
import { placeOfFigure } from './place-of-figure.js'
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
  const comparisons = comparisonsSheet(rated)
  const withRows = [
    ratings.sheet,
    ...questions.sheets,
    profileSheet(rated),
    ...(rated.cases.size > 0 ? [subgroups.sheet, comparisons.sheet] : []),
    ...surveys.sheets,
    ...(rated.printable.context.length > 0 ? [contextSheet(rated)] : []),
  ]
  const placeOf = (reference: string): FigurePlace | undefined =>
    placeOfFigure(
      {
        rated,
        questions: questions.places,
        surveys: surveys.places,
        subgroup: subgroups.placeOf,
        comparison: comparisons.placeOf,
      },
      reference,
    )
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

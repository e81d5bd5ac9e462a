import { caseQuestions } from '@inspectorate/core'
import { answerLists, withoutAnswerLists } from '../distribution/answer-lists.js'
import { levelsInPrint, type LevelsInPrint } from '../distribution/levels-in-print.js'
import { shownQuestions } from '../distribution/shown-questions.js'
import { usualControl, type DisclosureControl } from '../disclosure/disclosure-control.js'
import { nothingHidden, suppressCounts, type Suppression } from '../disclosure/suppress-counts.js'
import type { RatedInspection } from '../rated-inspection.js'
import { publicationMeta } from '../report/publication-meta.js'
import type { ReportView } from '../view/report-view.js'
import type { WorkbookSheet, WorkbookView } from '../view/workbook-view.js'
import { answerComparisonsSheet } from './answer-comparisons-sheet.js'
import { agreementSheet } from './agreement-sheet.js'
import { comparisonsSheet } from './comparisons-sheet.js'
import { dictionarySheet } from './dictionary-sheet.js'
import { distributionSheets } from './distribution-sheets.js'
import { figuresSheet, type FigurePlace } from './figures-sheet.js'
import { firmnessSheet } from './firmness-sheet.js'
import { placeOfFigure } from './place-of-figure.js'
import { contentsSheet, coverSheet } from './front-sheets.js'
import { noteBook } from './note-book.js'
import { notesSheet } from './notes-sheet.js'
import { questionsSheet } from './questions-sheet.js'
import { resultsSheet } from './results-sheet.js'
import { ratingsSheet } from './ratings-sheet.js'
import { recommendationsSheet } from './recommendations-sheet.js'
import { tellLongTexts } from './tell-long-texts.js'
import { casesSheet, contextSheet, profileSheet, subgroupSheet } from './sample-sheets.js'

/**
 * What is part of the workbook: every case, with nothing hidden, for the team; or counts alone, with
 * small ones hidden, for publication. `control` is `usualControl` when not given, null for none.
 */
export type WorkbookChoices =
  | { readonly cases: true }
  | { readonly cases: false; readonly control?: DisclosureControl | null }

/** The data workbook of a rated inspection; `report` says which figures were printed. */
export function buildWorkbook(
  rated: RatedInspection,
  report: ReportView,
  choices: WorkbookChoices,
): WorkbookView {
  const plain = withoutAnswerLists(rated)
  const suppression = suppressionFor(plain, report, choices)
  const levels = levelsInPrint(rated, report.figures, choices.cases ? null : controlOf(choices))
  const notes = noteBook()
  // In the order of the sheets, which is the order in which notes are numbered.
  const ratings = ratingsSheet(rated, notes)
  const results = resultsSheet(plain, notes, suppression)
  const profile =
    rated.framework.characteristics.length > 0 ? [profileSheet(rated, notes, suppression)] : []
  const hasCases = rated.cases.size > 0 && caseQuestions(plain.framework).length > 0
  const subgroups = hasCases ? subgroupSheet(plain, notes, suppression) : null
  const comparisons = hasCases
    ? comparisonsSheet(plain, notes, suppression)
    : answerComparisonsSheet(rated, levels, notes)
  const recommendations = recommendationsSheet(report)
  // A line that a sheet gets moves its rows: before anything leads to them.
  const withRows = [
    ratings.sheet,
    ...(recommendations ? [recommendations] : []),
    ...(results ? [results.sheet] : []),
    ...profile,
    ...(subgroups ? [subgroups.sheet] : []),
    ...(comparisons ? [comparisons.sheet] : []),
    ...sheetsOfAnswers(rated, levels),
    ...(rated.printable.context.length > 0 ? [contextSheet(rated)] : []),
  ].map(tellLongTexts)
  const placeOf = (reference: string): FigurePlace | undefined =>
    placeOfFigure(
      {
        rated,
        questions: results?.places ?? new Map(),
        subgroup: (question, group) => subgroups?.placeOf(question, group),
        comparison: (question, group, answer) => comparisons?.placeOf(question, group, answer),
      },
      reference,
    )
  const body = [
    ...withRows,
    figuresSheet(report, withRows, placeOf),
    ...(choices.cases ? teamSheets(rated).map(tellLongTexts) : []),
  ]
  const questions = questionsSheet(rated)
  const front = [
    notesSheet(rated, notes.topics()),
    dictionarySheet([...(questions ? [questions] : []), ...body]),
    ...(questions ? [questions] : []),
  ].map(tellLongTexts)
  const data = [...front, ...body]
  return {
    kind: 'workbook',
    meta: publicationMeta(rated),
    sheets: [
      tellLongTexts(coverSheet(rated, suppression.summary, data)),
      contentsSheet(data),
      ...data,
    ],
    names: [...ratings.names, ...(results?.names ?? [])],
    disclosure: suppression.summary,
  }
}

/** What the data workbook hides, without the workbook. */
export function workbookDisclosure(
  rated: RatedInspection,
  report: ReportView,
  choices: WorkbookChoices,
): WorkbookView['disclosure'] {
  return suppressionFor(withoutAnswerLists(rated), report, choices).summary
}

/** Of lists with scales, choices and numbers: every answer, as finely as it may be shown. */
function sheetsOfAnswers(rated: RatedInspection, levels: LevelsInPrint): WorkbookSheet[] {
  const shown = answerLists(rated).map((list) =>
    shownQuestions(list.counted, levels, {
      caseSet: list.caseSet,
      textOf: (id) => list.questions.find((one) => one.id === id)!.text,
      characteristics: rated.framework.characteristics,
    }),
  )
  return distributionSheets(
    shown.flatMap(({ questions }) => questions),
    shown.flatMap(({ numbers }) => numbers),
    'case assessments and surveys',
  )
}

/** What is not for publication: how firm ratings are, how far assessors agree, and every case. */
function teamSheets(rated: RatedInspection): WorkbookSheet[] {
  if (rated.cases.size === 0) return []
  const firmness = firmnessSheet(rated)
  const agreement = agreementSheet(rated)
  return [...(firmness ? [firmness] : []), ...(agreement ? [agreement] : []), casesSheet(rated)]
}

function controlOf({ control }: WorkbookChoices & { readonly cases: false }) {
  return control === undefined ? usualControl : control
}

function suppressionFor(
  rated: RatedInspection,
  report: ReportView,
  choices: WorkbookChoices,
): Suppression {
  const isCounted = rated.cases.size > 0 || !rated.framework.rules
  if (choices.cases || choices.control === null || !isCounted) return nothingHidden
  return suppressCounts(rated, report, choices.control ?? usualControl)
}

import {
  countsOf,
  printedName,
  ratingOf,
  scaleOf,
  standardsOf,
  type Framework,
  type Question,
  type Standard,
} from '@inspectorate/core'
import { sourceOfAllCases, sourceOfCases } from '../case-sets.js'
import { sampleOf, type RatedInspection } from '../rated-inspection.js'
import type {
  DefinedName,
  WorkbookCell,
  WorkbookSheet,
  WorkbookTable,
} from '../view/workbook-view.js'
import type { Suppression } from '../disclosure/suppress-counts.js'
import type { NoteBook } from './note-book.js'
import { countCells, countColumns, introduction, sheetName, tableName } from './sheet-parts.js'

/** Where a question’s row stands. */
export interface QuestionPlace {
  readonly sheet: string
  readonly table: string
  readonly row: number
}

/** Sheets with every question’s counts, and where each question stands. */
export interface QuestionSheets {
  readonly sheets: readonly WorkbookSheet[]
  readonly places: ReadonlyMap<string, QuestionPlace>
  readonly names: readonly DefinedName[]
}

/** One sheet a standard, and one for the blocks without a rating of their own. */
export function questionSheets(
  rated: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): QuestionSheets {
  const { framework } = rated
  const places = new Map<string, QuestionPlace>()
  const sheets = standardsOf(framework)
    .map((standard) => ({ standard, rows: rowsOf(rated, standard, suppression) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ standard, rows }): WorkbookSheet => {
      const id = `standard-${standard.id}`
      const table = tableName(`standard ${standard.id} ${standard.title}`)
      rows.forEach(({ question }, row) => places.set(question.id, { sheet: id, table, row }))
      const tables = [questionTable(table, 'Band of a key question', rows, notes)]
      return {
        id,
        name: sheetName(printedName(standard)),
        title: `${printedName(standard)}: every question, all cases`,
        introduction: introduction(tables, sourceOfCases(rated, standard), [
          framework.rules
            ? 'Rules rate by key questions; prompts inform the inspector’s judgement.'
            : 'Key questions decide the rating; prompts inform the inspector’s judgement.',
        ]),
        tables,
      }
    })
  const blocks = framework.domains
    .flatMap((domain) => domain.blocks)
    .filter(({ prompts }) => prompts.length > 0)
  if (blocks.length > 0) {
    const rows = blocks.flatMap((block) =>
      block.prompts.map((question) => ({
        question,
        cells: cellsOf(rated, question, block.title, { missing: 'z' }, suppression),
      })),
    )
    rows.forEach(({ question }, row) =>
      places.set(question.id, { sheet: 'unrated', table: 'unrated_findings', row }),
    )
    const tables = [questionTable('unrated_findings', 'Band', rows, notes)]
    sheets.push({
      id: 'unrated',
      name: 'Unrated findings',
      title: 'Findings without a rating of their own: every question, all cases',
      introduction: introduction(tables, sourceOfAllCases(rated)),
      tables,
    })
  }
  const names = standardsOf(framework).flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ id }): DefinedName[] => {
      const place = places.get(id)
      return place ? [{ name: `percent_${tableName(id)}`, ...place, column: 'percent' }] : []
    }),
  )
  return { sheets, places, names }
}

/** A sheet for each survey that was answered. */
export function surveySheets(
  { framework, surveys }: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): QuestionSheets {
  const places = new Map<string, QuestionPlace>()
  const sheets = framework.surveys.flatMap((survey): WorkbookSheet[] => {
    const tally = surveys[survey.id]
    if (!tally) return []
    const id = `survey-${survey.id}`
    const table = tableName(survey.id)
    survey.questions.forEach((question, row) => places.set(question.id, { sheet: id, table, row }))
    const rows = survey.questions.map((question): WorkbookCell[] => [
      question.text,
      question.label,
      ...countCells(countsOf(tally, question.id), suppression.counts(question.id), {
        size: tally.size,
      }),
    ])
    const tables = [
      {
        name: table,
        columns: [
          { key: 'question', header: 'Question', type: 'text' as const, width: 60 },
          { key: 'label', header: 'Short name', type: 'text' as const, width: 30 },
          ...countColumns(notes, rows),
        ],
        rows,
      },
    ]
    return [
      {
        id,
        name: sheetName(survey.title),
        title: `${survey.title}: every question`,
        introduction: introduction(
          tables,
          `${survey.title}, ${tally.size} responses from ${survey.respondents}`,
        ),
        tables,
      },
    ]
  })
  return { sheets, places, names: [] }
}

interface QuestionRow {
  readonly question: Question
  readonly cells: readonly WorkbookCell[]
}

function questionTable(
  name: string,
  band: string,
  questions: readonly QuestionRow[],
  notes: NoteBook,
): WorkbookTable {
  const rows = questions.map(({ cells }) => cells)
  return {
    name,
    columns: [
      { key: 'question', header: 'Question', type: 'text', width: 60 },
      { key: 'label', header: 'Short name', type: 'text', width: 30 },
      { key: 'kind', header: 'Kind of question', type: 'text', width: 16 },
      ...countColumns(notes, rows),
      { key: 'band', header: band, type: 'text', width: 20 },
    ],
    rows,
  }
}

function rowsOf(
  rated: RatedInspection,
  standard: Standard,
  suppression: Suppression,
): QuestionRow[] {
  const { framework, ratings } = rated
  const outcome = ratings.standards.find(({ id }) => id === standard.id)!
  const prompt = (question: Question) => ({
    question,
    cells: cellsOf(rated, question, 'Prompt', { missing: 'z' }, suppression),
  })
  return [
    ...standard.keyQuestions.flatMap((key) => {
      const band = outcome.keyQuestions.find(({ id }) => id === key.id)?.band ?? null
      return [
        {
          question: key,
          cells: cellsOf(
            rated,
            key,
            'Key question',
            bandCell(framework, standard, band),
            suppression,
          ),
        },
        ...key.prompts.map(prompt),
      ]
    }),
    ...standard.prompts.map(prompt),
  ]
}

function bandCell(framework: Framework, { id }: Standard, band: string | null): WorkbookCell {
  return band === null ? { missing: 'z' } : ratingOf(scaleOf(framework, id), band).label
}

function cellsOf(
  rated: RatedInspection,
  question: Question,
  kind: string,
  band: WorkbookCell,
  suppression: Suppression,
): WorkbookCell[] {
  const counts = countCells(
    countsOf(rated.cases, question.id),
    suppression.counts(question.id),
    sampleOf(rated),
  )
  return [question.text, question.label, kind, ...counts, band]
}

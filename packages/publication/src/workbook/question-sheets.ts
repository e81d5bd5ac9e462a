import {
  countsOf,
  ratingOf,
  standardsOf,
  type Framework,
  type Question,
  type Standard,
  type Tally,
} from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { DefinedName, WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
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
export function questionSheets(rated: RatedInspection): QuestionSheets {
  const { framework, cases } = rated
  const places = new Map<string, QuestionPlace>()
  const source = `case assessments of ${cases.size} cases`
  const sheets = standardsOf(framework)
    .map((standard) => ({ standard, rows: rowsOf(rated, standard) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ standard, rows }): WorkbookSheet => {
      const id = `standard-${standard.id}`
      const table = tableName(`standard ${standard.id} ${standard.title}`)
      rows.forEach(({ question }, row) => places.set(question.id, { sheet: id, table, row }))
      return {
        id,
        name: sheetName(`${standard.id} ${standard.title}`),
        title: `${standard.id} ${standard.title}: every question, all cases`,
        introduction: introduction(1, {
          shorthand: true,
          notes: [
            'Key questions decide the rating; prompts inform the inspector’s judgement. [note 2]',
          ],
          source,
        }),
        tables: [
          {
            name: table,
            columns: questionColumns('Band of a key question'),
            rows: rows.map(({ cells }) => cells),
          },
        ],
      }
    })
  const blocks = framework.domains
    .flatMap((domain) => domain.blocks)
    .filter(({ prompts }) => prompts.length > 0)
  if (blocks.length > 0) {
    const rows = blocks.flatMap((block) =>
      block.prompts.map((question) => ({
        question,
        cells: cellsOf(cases, question, block.title, { missing: 'z' }),
      })),
    )
    rows.forEach(({ question }, row) =>
      places.set(question.id, { sheet: 'unrated', table: 'unrated_findings', row }),
    )
    sheets.push({
      id: 'unrated',
      name: 'Unrated findings',
      title: 'Findings without a rating of their own: every question, all cases',
      introduction: introduction(1, { shorthand: true, source }),
      tables: [
        {
          name: 'unrated_findings',
          columns: questionColumns('Band'),
          rows: rows.map(({ cells }) => cells),
        },
      ],
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
export function surveySheets({ framework, surveys }: RatedInspection): QuestionSheets {
  const places = new Map<string, QuestionPlace>()
  const sheets = framework.surveys.flatMap((survey): WorkbookSheet[] => {
    const tally = surveys[survey.id]
    if (!tally) return []
    const id = `survey-${survey.id}`
    const table = tableName(survey.id)
    survey.questions.forEach((question, row) => places.set(question.id, { sheet: id, table, row }))
    return [
      {
        id,
        name: sheetName(survey.title),
        title: `${survey.title}: every question`,
        introduction: introduction(1, {
          shorthand: true,
          source: `${survey.title}, ${tally.size} responses from ${survey.respondents}`,
        }),
        tables: [
          {
            name: table,
            columns: [
              { key: 'question', header: 'Question', type: 'text', width: 60 },
              { key: 'label', header: 'Short name', type: 'text', width: 30 },
              ...countColumns,
            ],
            rows: survey.questions.map((question) => [
              question.text,
              question.label,
              ...countCells(countsOf(tally, question.id)),
            ]),
          },
        ],
      },
    ]
  })
  return { sheets, places, names: [] }
}

function questionColumns(band: string): WorkbookSheet['tables'][number]['columns'] {
  return [
    { key: 'question', header: 'Question', type: 'text', width: 60 },
    { key: 'label', header: 'Short name', type: 'text', width: 30 },
    { key: 'kind', header: 'Kind of question', type: 'text', width: 16 },
    ...countColumns,
    { key: 'band', header: band, type: 'text', width: 20 },
  ]
}

function rowsOf({ framework, cases, ratings }: RatedInspection, standard: Standard) {
  const outcome = ratings.standards.find(({ id }) => id === standard.id)!
  const prompt = (question: Question) => ({
    question,
    cells: cellsOf(cases, question, 'Prompt', { missing: 'z' }),
  })
  return [
    ...standard.keyQuestions.flatMap((key) => {
      const band = outcome.keyQuestions.find(({ id }) => id === key.id)?.band ?? null
      return [
        {
          question: key,
          cells: cellsOf(cases, key, 'Key question', bandCell(framework, band)),
        },
        ...key.prompts.map(prompt),
      ]
    }),
    ...standard.prompts.map(prompt),
  ]
}

function bandCell(framework: Framework, band: string | null): WorkbookCell {
  return band === null ? { missing: 'z' } : ratingOf(framework, band).label
}

function cellsOf(
  cases: Tally,
  question: Question,
  kind: string,
  band: WorkbookCell,
): WorkbookCell[] {
  return [question.text, question.label, kind, ...countCells(countsOf(cases, question.id)), band]
}

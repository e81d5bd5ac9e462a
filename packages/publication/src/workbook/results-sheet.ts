import {
  caseQuestions,
  countsOf,
  ratingOf,
  scaleOf,
  standardsOf,
  type Question,
  type SampleSize,
  type Tally,
} from '@inspectorate/core'
import { caseSetsOf, sourceOfAllCases } from '../case-sets.js'
import { sampleOf, type RatedInspection } from '../rated-inspection.js'
import type { DefinedName, WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import type { Suppression } from '../disclosure/suppress-counts.js'
import type { NoteBook } from './note-book.js'
import { identityColumns, ofQuestions, questionIdentity } from './question-identity.js'
import { countCells, countColumns, introduction, tableName } from './sheet-parts.js'

/** Where a question’s row stands. */
export interface QuestionPlace {
  readonly sheet: string
  readonly table: string
  readonly row: number
}

/** Every question’s counts, and where each question stands. */
export interface ResultsSheet {
  readonly sheet: WorkbookSheet
  readonly places: ReadonlyMap<string, QuestionPlace>
  readonly names: readonly DefinedName[]
}

/** Questions that were asked of the same cases or people. */
interface Asked {
  readonly caseSet: string
  readonly questions: readonly Question[]
  readonly tally: Tally
  readonly sample: SampleSize
}

/**
 * A row for each question of cases and surveys with what everyone answered: one tidy table, to be sorted,
 * filtered and joined. Null where nothing is asked by yes and no.
 */
export function resultsSheet(
  rated: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): ResultsSheet | null {
  const { framework } = rated
  const lists = askedLists(rated)
  if (lists.every(({ questions }) => questions.length === 0)) return null
  const identity = questionIdentity(framework)
  const bands = bandsOf(rated)
  const places = new Map<string, QuestionPlace>()
  const rows = lists.flatMap(({ caseSet, questions, tally, sample }) =>
    questions.map(({ id }): WorkbookCell[] => {
      places.set(id, { sheet: 'results', table: 'results', row: places.size })
      return [
        ...identity(id),
        caseSet,
        ...countCells(countsOf(tally, id), suppression.counts(id), sample),
        bands.get(id) ?? { missing: 'z' },
      ]
    }),
  )
  const tables: WorkbookSheet['tables'] = [
    {
      name: 'results',
      columns: [
        ...identityColumns,
        { key: 'case_set', header: 'Case set', type: 'text', width: 9 },
        ...countColumns(notes, rows),
        { key: 'band', header: 'Band of a key question', type: 'text', width: 11 },
      ],
      identifiedBy: ['question_id'],
      references: ofQuestions,
      rows,
    },
  ]
  return {
    places,
    names: keyQuestionNames(rated, places),
    sheet: {
      id: 'results',
      name: 'Results',
      title: 'Results: every question, everyone',
      introduction: introduction(tables, sourcesOf(rated), [
        ...(caseQuestions(framework).length === 0
          ? []
          : [
              framework.rules
                ? 'Rules rate by key questions; prompts inform the inspector’s judgement.'
                : 'Key questions decide the rating; prompts inform the inspector’s judgement.',
            ]),
        'What each question asks in full is on the worksheet Questions, by its id.',
      ]),
      tables,
    },
  }
}

/** Standards first, then the parts without a rating, then surveys. */
function askedLists(rated: RatedInspection): Asked[] {
  const { framework, surveys } = rated
  const sets = caseSetsOf(rated)
  const caseSetOf = new Map(
    sets.flatMap(({ label, questions }) => questions.map(({ id }) => [id, label] as const)),
  )
  const ofCases = (questions: readonly Question[]): Asked[] =>
    questions.map((question) => ({
      caseSet: caseSetOf.get(question.id) ?? sets[0]!.label,
      questions: [question],
      tally: rated.cases,
      sample: sampleOf(rated),
    }))
  const blocks = framework.domains.flatMap((domain) => domain.blocks)
  const unrated = new Set(blocks.flatMap(({ prompts }) => prompts.map(({ id }) => id)))
  const all = caseQuestions(framework)
  return [
    ...ofCases(all.filter(({ id }) => !unrated.has(id))),
    ...ofCases(all.filter(({ id }) => unrated.has(id))),
    ...framework.surveys.flatMap(({ id, title, questions }): Asked[] => {
      const tally = surveys[id]
      return tally ? [{ caseSet: title, questions, tally, sample: { size: tally.size } }] : []
    }),
  ]
}

/** The band of each key question that has one. */
function bandsOf({ framework, ratings }: RatedInspection): Map<string, WorkbookCell> {
  return new Map(
    ratings.standards.flatMap((outcome) =>
      outcome.keyQuestions.flatMap(({ id, band }) =>
        band === null ? [] : [[id, ratingOf(scaleOf(framework, outcome.id), band).label] as const],
      ),
    ),
  )
}

function sourcesOf(rated: RatedInspection): string[] {
  const { framework, surveys } = rated
  return [
    ...(caseQuestions(framework).length === 0 ? [] : [sourceOfAllCases(rated)]),
    ...framework.surveys.flatMap(({ id, title, respondents, questions }) => {
      const tally = surveys[id]
      return tally && questions.length > 0
        ? [`${title}, ${tally.size} responses from ${respondents}`]
        : []
    }),
  ]
}

function keyQuestionNames(
  { framework }: RatedInspection,
  places: ReadonlyMap<string, QuestionPlace>,
): DefinedName[] {
  return standardsOf(framework).flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ id }): DefinedName[] => {
      const place = places.get(id)
      return place ? [{ name: `percent_${tableName(id)}`, ...place, column: 'percent' }] : []
    }),
  )
}

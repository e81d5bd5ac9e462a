import { ownCaseQuestions, type Framework } from '@inspectorate/core'
import type { AnswerColumns } from '@inspectorate/intake'

/** A list that a file can be imported into. */
export interface ImportTarget {
  /** `cases`, or `survey:` and the survey’s id. */
  readonly id: string
  /** Null for the cases. */
  readonly survey: string | null
  readonly label: string
  /** What a row is, such as “case”. */
  readonly row: 'case' | 'response'
  readonly columns: AnswerColumns
  /** Names a sheet of a workbook may have that holds the list. */
  readonly sheets: readonly string[]
}

/** The lists of an inspection: its cases and the responses to each survey. */
export function importTargets(framework: Framework): ImportTarget[] {
  const cases: ImportTarget = {
    id: 'cases',
    survey: null,
    label: 'Cases',
    row: 'case',
    columns: {
      questions: ownCaseQuestions(framework),
      characteristics: framework.characteristics,
      answerSets: framework.answerSets,
    },
    sheets: ['Cases'],
  }
  return [
    cases,
    ...framework.surveys.map(({ id, title, questions, characteristics = [] }): ImportTarget => ({
      id: `survey:${id}`,
      survey: id,
      label: `Responses: ${title}`,
      row: 'response',
      columns: { questions, characteristics, answerSets: framework.answerSets },
      sheets: [id, title, 'Responses'],
    })),
  ]
}

import type { Question } from '@inspectorate/core'
import { caseSetsOf } from '../case-sets.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import { identityColumns, questionIdentity, questionsTable } from './question-identity.js'
import { introduction } from './sheet-parts.js'

/** What every question asks, in full; null where nothing is asked. */
export function questionsSheet(rated: RatedInspection): WorkbookSheet | null {
  const identity = questionIdentity(rated.framework)
  const rows = askedQuestions(rated).map(({ caseSet, question }): WorkbookCell[] => [
    ...identity(question.id),
    caseSet,
    question.text,
  ])
  if (rows.length === 0) return null
  const tables: WorkbookSheet['tables'] = [
    {
      name: questionsTable,
      columns: [
        ...identityColumns,
        { key: 'case_set', header: 'Case set', type: 'text', width: 18 },
        { key: 'question', header: 'Question', type: 'text', width: 64 },
      ],
      identifiedBy: ['question_id'],
      rows,
    },
  ]
  return {
    id: 'questions',
    name: 'Questions',
    title: 'Questions: what each asks',
    introduction: introduction(tables, rated.framework.title, [
      'Rows of other worksheets name a question by its id.',
    ]),
    tables,
  }
}

function askedQuestions(rated: RatedInspection): {
  readonly caseSet: string
  readonly question: Question
}[] {
  const { framework, surveys } = rated
  return [
    ...caseSetsOf(rated),
    ...framework.surveys
      .filter(({ id }) => surveys[id])
      .map(({ title, questions }) => ({ label: title, questions })),
  ].flatMap(({ label, questions }) => questions.map((question) => ({ caseSet: label, question })))
}

import { placedQuestions } from '@inspectorate/core'
import { numberOf } from '@inspectorate/core/statistics'
import { assessedByPair, assessedTwice, type AssessedTwice } from '../figures/assessed-twice.js'
import type { RatedInspection } from '../rated-inspection.js'
import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookSheet,
  WorkbookTable,
} from '../view/workbook-view.js'
import { introduction } from './sheet-parts.js'

/** How far two assessors of the same cases agree on each question: for the team’s own workbook. Null where nothing was assessed twice. */
export function agreementSheet(rated: RatedInspection): WorkbookSheet | null {
  const questions = assessedTwice(rated)
  const { repeated } = rated.framework
  if (!repeated || questions.length === 0) return null
  const placed = placedQuestions(rated.framework)
  const rowOf = ({
    question,
    pairs,
    same,
    kappa,
    outside,
    isOrdered,
  }: AssessedTwice): WorkbookCell[] => [
    placed.get(question.id)!.question.text,
    pairs,
    same,
    { formula: '{same}/{pairs}', value: same / pairs },
    ...(kappa
      ? [numberOf(kappa.estimate), kappa.low, kappa.high]
      : Array.from({ length: 3 }, () => ({ missing: 'z' as const }))),
    isOrdered ? 'linear' : 'none',
    outside,
  ]
  const byPair = assessedByPair(rated).flatMap(({ assessors, questions: asked }) =>
    asked.map((one): WorkbookCell[] => [assessors.join(' and '), ...rowOf(one)]),
  )
  const tables: WorkbookTable[] = [
    {
      name: 'agreement',
      ...(byPair.length > 0 ? { title: 'By question' } : {}),
      columns,
      rows: questions.map(rowOf),
    },
    ...(byPair.length > 0
      ? [
          {
            name: 'agreement_by_pair',
            title: 'By pair of assessors',
            columns: [
              { key: 'assessors', header: 'Assessors', type: 'text' as const, width: 30 },
              ...columns,
            ],
            rows: byPair,
          },
        ]
      : []),
  ]
  return {
    id: 'agreement',
    name: 'Agreement',
    title: 'Agreement: how far two assessors gave the same answers',
    introduction: introduction(tables, `case assessments, and ${repeated.label}`, [
      'Only the first assessment is counted in figures and ratings; the second is compared with it.',
      'κ is agreement beyond chance (Cohen), for ordered answers with linear weights; its limits are those of Fleiss, Cohen and Everitt. It is not defined where both gave one and the same answer throughout.',
    ]),
    tables,
  }
}

const columns: readonly WorkbookColumn[] = [
  { key: 'question', header: 'Question', type: 'text', width: 42 },
  { key: 'pairs', header: 'Cases assessed twice (number)', type: 'integer', width: 16 },
  { key: 'same', header: 'Same answer (number)', type: 'integer', width: 14 },
  { key: 'agreement', header: 'Agreement (percentage)', type: 'percent', width: 14 },
  { key: 'kappa', header: 'κ', type: 'number', width: 12 },
  { key: 'low', header: 'κ, lower 95% limit', type: 'number', width: 14 },
  { key: 'high', header: 'κ, upper 95% limit', type: 'number', width: 14 },
  { key: 'weights', header: 'Weights', type: 'text', width: 14 },
  { key: 'outside', header: 'Left out: not counted (number)', type: 'integer', width: 16 },
]

import {
  adjustPValues,
  caseQuestions,
  countsOf,
  differenceOfShares,
  fisherExact,
} from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import type { QuestionPlace } from './question-sheets.js'
import { introduction } from './sheet-parts.js'

/**
 * Every question compared between the two values of a characteristic, with its test. P-values are
 * adjusted over all comparisons of a characteristic: many questions make chance differences.
 */
export function comparisonsSheet(rated: RatedInspection): {
  sheet: WorkbookSheet
  placeOf: (question: string, characteristic: string) => QuestionPlace | undefined
} {
  const compared = rated.framework.characteristics.flatMap((characteristic) =>
    rowsOf(rated, characteristic),
  )
  return {
    placeOf(question, characteristic) {
      const row = compared.findIndex(
        (one) => one.question === question && one.characteristic === characteristic,
      )
      return row < 0 ? undefined : { sheet: 'comparisons', table: 'comparisons', row }
    },
    sheet: sheetOf(
      rated,
      compared.map(({ cells }) => cells),
    ),
  }
}

interface ComparedRow {
  readonly question: string
  readonly characteristic: string
  readonly cells: readonly WorkbookCell[]
}

function sheetOf(
  rated: RatedInspection,
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  return {
    id: 'comparisons',
    name: 'Comparisons',
    title: 'Comparisons: subgroups tested against each other',
    introduction: introduction(1, {
      notes: [
        'The p-value is Fisher’s exact test, two-sided; the adjusted one is Holm’s over the characteristic. [note 4]',
      ],
      source: `case assessments of ${rated.cases.size} cases`,
    }),
    tables: [
      {
        name: 'comparisons',
        columns: [
          { key: 'question', header: 'Question', type: 'text', width: 60 },
          { key: 'characteristic', header: 'Characteristic', type: 'text', width: 20 },
          { key: 'first', header: 'First subgroup', type: 'text', width: 20 },
          { key: 'firstYes', header: 'First, yes (number)', type: 'integer', width: 12 },
          { key: 'firstRelevant', header: 'First, relevant (number)', type: 'integer', width: 14 },
          { key: 'second', header: 'Second subgroup', type: 'text', width: 20 },
          { key: 'secondYes', header: 'Second, yes (number)', type: 'integer', width: 12 },
          {
            key: 'secondRelevant',
            header: 'Second, relevant (number)',
            type: 'integer',
            width: 14,
          },
          {
            key: 'difference',
            header: 'Difference, first minus second (percentage points)',
            type: 'percent',
            width: 20,
          },
          {
            key: 'low',
            header: 'Difference, lower 95% limit (percentage points)',
            type: 'percent',
            width: 20,
          },
          {
            key: 'high',
            header: 'Difference, upper 95% limit (percentage points)',
            type: 'percent',
            width: 20,
          },
          { key: 'p', header: 'p-value', type: 'p-value', width: 12 },
          { key: 'adjusted', header: 'Adjusted p-value', type: 'p-value', width: 14 },
        ],
        rows,
      },
    ],
  }
}

function rowsOf(
  { framework, cases }: RatedInspection,
  characteristic: RatedInspection['framework']['characteristics'][number],
): ComparedRow[] {
  const [first, second, ...more] = characteristic.values
  if (!first || !second || more.length > 0) return []
  const compared = caseQuestions(framework).flatMap((question) => {
    const counts = [first, second].map(({ id }) =>
      countsOf(cases, question.id, { characteristic: characteristic.id, value: id }),
    )
    const [a, b] = counts.map(({ yes, no }) => ({ yes, relevant: yes + no }))
    if (!a || !b || a.relevant === 0 || b.relevant === 0) return []
    return [
      { question, a, b, p: fisherExact({ a, b }).p, difference: differenceOfShares({ a, b }) },
    ]
  })
  const adjusted = adjustPValues(
    compared.map(({ p }) => p),
    'holm',
  )
  return compared.map(({ question, a, b, p, difference }, i) => ({
    question: question.id,
    characteristic: characteristic.id,
    cells: [
      question.text,
      characteristic.label,
      first.label,
      a.yes,
      a.relevant,
      second.label,
      b.yes,
      b.relevant,
      difference.estimate,
      difference.low,
      difference.high,
      p,
      adjusted[i]!,
    ],
  }))
}

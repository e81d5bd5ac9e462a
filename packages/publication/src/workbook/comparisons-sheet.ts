import {
  adjustPValues,
  caseQuestions,
  countsOf,
  differenceOfShares,
  fisherExact,
  type Characteristic,
  type Question,
} from '@inspectorate/core'
import { allShown, type HiddenCounts } from '../disclosure/hidden-counts.js'
import type { Suppression } from '../disclosure/suppress-counts.js'
import { sourceOfAllCases } from '../case-sets.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '../view/workbook-view.js'
import { leftOutText } from './disclosure-text.js'
import type { NoteBook } from './note-book.js'
import { identityColumns, ofQuestions, questionIdentity } from './question-identity.js'
import type { QuestionPlace } from './results-sheet.js'
import { countCell, hiddenResult, introduction } from './sheet-parts.js'

/**
 * Every question compared between the two values of a characteristic, with its test. P-values are
 * adjusted over all comparisons of a characteristic: many questions make chance differences.
 */
export function comparisonsSheet(
  rated: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): {
  sheet: WorkbookSheet
  placeOf: (question: string, characteristic: string) => QuestionPlace | undefined
} {
  const compared = rated.framework.characteristics.flatMap((characteristic) =>
    comparedRows(rated, characteristic, suppression),
  )
  const tables = [comparisonsTable(compared, notes)]
  return {
    placeOf(question, characteristic) {
      const row = compared.findIndex(
        (one) => one.question === question && one.characteristic === characteristic,
      )
      return row < 0 ? undefined : { sheet: 'comparisons', table: 'comparisons', row }
    },
    sheet: {
      id: 'comparisons',
      name: 'Comparisons',
      title: 'Comparisons: subgroups tested against each other',
      introduction: introduction(tables, sourceOfAllCases(rated), [
        'The p-value is Fisher’s exact test, two-sided.',
        'The adjusted p-value is Holm’s over all questions of the characteristic.',
        ...leftOutText(suppression.summary),
      ]),
      tables,
    },
  }
}

interface ComparedRow {
  readonly question: string
  readonly characteristic: string
  readonly cells: readonly WorkbookCell[]
}

function comparisonsTable(compared: readonly ComparedRow[], notes: NoteBook): WorkbookTable {
  const tests = notes.marker('comparisons')
  return {
    name: 'comparisons',
    columns: [
      ...identityColumns,
      { key: 'characteristic', header: 'Characteristic', type: 'text', width: 12 },
      { key: 'first', header: 'First subgroup', type: 'text', width: 12 },
      { key: 'first_yes', header: 'First, yes (number)', type: 'integer', width: 8 },
      { key: 'first_relevant', header: 'First, relevant (number)', type: 'integer', width: 8 },
      { key: 'second', header: 'Second subgroup', type: 'text', width: 12 },
      { key: 'second_yes', header: 'Second, yes (number)', type: 'integer', width: 8 },
      { key: 'second_relevant', header: 'Second, relevant (number)', type: 'integer', width: 8 },
      {
        key: 'difference',
        header: 'Difference, first minus second (percentage points)',
        type: 'percent',
        width: 11,
      },
      {
        key: 'low',
        header: `Difference, lower 95% limit (percentage points) ${tests}`,
        type: 'percent',
        width: 11,
      },
      {
        key: 'high',
        header: `Difference, upper 95% limit (percentage points) ${tests}`,
        type: 'percent',
        width: 11,
      },
      { key: 'p', header: `p-value ${tests}`, type: 'p-value', width: 8 },
      { key: 'adjusted', header: `Adjusted p-value ${tests}`, type: 'p-value', width: 9 },
    ],
    identifiedBy: ['question_id', 'characteristic'],
    references: ofQuestions,
    rows: compared.map(({ cells }) => cells),
  }
}

function comparedRows(
  rated: RatedInspection,
  characteristic: Characteristic,
  suppression: Suppression,
): ComparedRow[] {
  const [first, second, ...more] = characteristic.values
  if (!first || !second || more.length > 0) return []
  const side = (question: Question, value: string): Side => {
    const group = { characteristic: characteristic.id, value }
    const { yes, no, na } = countsOf(rated.cases, question.id, group)
    const hidden = suppression.counts(question.id, group)
    const isLeftOut = suppression.isLeftOut(question.id, group)
    return { yes, relevant: yes + no, asked: yes + no + na, hidden, isLeftOut }
  }
  const identity = questionIdentity(rated.framework)
  const compared = caseQuestions(rated.framework).flatMap((question) => {
    const [a, b] = [side(question, first.id), side(question, second.id)]
    if (a.isLeftOut || b.isLeftOut) return []
    if ([a, b].some(({ asked, hidden }) => asked === 0 && hidden === allShown)) return []
    const hides = hidesShare(a) || hidesShare(b)
    // To leave out a row because nobody was relevant would tell a hidden count.
    if (!hides && (a.relevant === 0 || b.relevant === 0)) return []
    return [{ question, a, b, test: hides ? null : testOf(a, b) }]
  })
  // Hidden tests count as the least striking ones, so that the others’ adjustment tells nothing of them.
  const adjusted = adjustPValues(
    compared.map(({ test }) => test?.p ?? 1),
    'holm',
  )
  return compared.map(({ question, a, b, test }, i) => ({
    question: question.id,
    characteristic: characteristic.id,
    cells: [
      ...identity(question.id),
      characteristic.label,
      first.label,
      countCell(a.yes, a.hidden.yes),
      countCell(a.relevant, a.hidden.relevant),
      second.label,
      countCell(b.yes, b.hidden.yes),
      countCell(b.relevant, b.hidden.relevant),
      ...(test
        ? [test.estimate, test.low, test.high, test.p, adjusted[i]!]
        : Array.from({ length: 5 }, () => hiddenResult)),
    ],
  }))
}

interface Side {
  readonly yes: number
  readonly relevant: number
  /** Answers of any kind; a subgroup that was not asked is not compared. */
  readonly asked: number
  readonly hidden: HiddenCounts
  readonly isLeftOut: boolean
}

function hidesShare({ hidden }: Side): boolean {
  return hidden.yes !== null || hidden.relevant !== null
}

function testOf(a: Side, b: Side) {
  return { p: fisherExact({ a, b }).p, ...differenceOfShares({ a, b }) }
}

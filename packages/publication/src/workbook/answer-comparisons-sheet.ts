import { testFamily } from '@inspectorate/core/statistics'
import { sourceOfAllCases } from '../case-sets.js'
import type { LevelsInPrint } from '../distribution/levels-in-print.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookSheet } from '../view/workbook-view.js'
import { answerComparisons } from './answer-comparisons.js'
import { answerComparisonsTable, type TestedAnswers } from './answer-comparisons-table.js'
import type { NoteBook } from './note-book.js'
import { questionIdentity } from './question-identity.js'
import type { QuestionPlace } from './results-sheet.js'
import { introduction } from './sheet-parts.js'

/** Where cases are asked by scales, choices or numbers: every question compared, in place of `comparisonsSheet`. */
interface AnswerComparisonsSheet {
  readonly sheet: WorkbookSheet
  /** Where a question is compared, or one choice of it. */
  placeOf(
    question: string,
    characteristic: string,
    answer: string | null,
  ): QuestionPlace | undefined
}

/**
 * Every question of cases that are asked by scales, choices or numbers, and of yes and no beside them,
 * compared between the two values of a characteristic. All comparisons of a characteristic, whatever their
 * test, are adjusted together; hidden ones count as the least striking. Null where nothing is compared.
 */
export function answerComparisonsSheet(
  rated: RatedInspection,
  levels: LevelsInPrint,
  notes: NoteBook,
): AnswerComparisonsSheet | null {
  const compared = rated.framework.characteristics.flatMap((characteristic): TestedAnswers[] => {
    const family = answerComparisons(rated, levels, characteristic)
    const tests = testFamily(family.map((one) => one.compared))
    return family.map((one, i) => ({ ...one, test: tests[i]! }))
  })
  if (compared.length === 0) return null
  const tables = [answerComparisonsTable(compared, questionIdentity(rated.framework), notes)]
  return {
    placeOf(question, characteristic, answer) {
      const row = compared.findIndex(
        (one) =>
          one.question === question &&
          one.characteristic.id === characteristic &&
          (one.choice === null || one.choice === answer),
      )
      return row < 0 ? undefined : { sheet: 'comparisons', table: 'answer_comparisons', row }
    },
    sheet: {
      id: 'comparisons',
      name: 'Comparisons',
      title: 'Comparisons: subgroups tested against each other',
      introduction: introduction(tables, sourceOf(rated, compared), [
        'The p-value is of the test that suits the answers; its row names it.',
        'The adjusted p-value is Holm’s over all comparisons of the characteristic.',
      ]),
      tables,
    },
  }
}

function sourceOf(rated: RatedInspection, compared: readonly TestedAnswers[]): string {
  const surveys = rated.framework.surveys.map(({ title }) => title)
  const asked = surveys.filter((title) => compared.some(({ caseSet }) => caseSet === title))
  return [sourceOfAllCases(rated), ...asked].join('; ')
}

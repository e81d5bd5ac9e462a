import type { QuestionGroup } from '../distribution/counted-question.js'
import type { WorkbookCell, WorkbookTable } from '../view/workbook-view.js'

/** What says of which question and group a row is. */
export const questionColumns = [
  { key: 'case_set', header: 'Case set', type: 'text', width: 12 },
  { key: 'question_id', header: 'Question id', type: 'text', width: 18 },
  { key: 'question', header: 'Question', type: 'text', width: 30 },
  { key: 'characteristic', header: 'Group characteristic', type: 'text', width: 12 },
  { key: 'group', header: 'Group', type: 'text', width: 12 },
] as const satisfies WorkbookTable['columns']

/** The cells of those columns. Everyone is of no characteristic. */
export function questionCells(
  { caseSet, id, text }: { readonly caseSet: string; readonly id: string; readonly text: string },
  { characteristic, group }: QuestionGroup,
): WorkbookCell[] {
  return [caseSet, id, text, characteristic ?? { missing: 'z' }, group ?? 'Everyone']
}

import {
  placedQuestions,
  printedName,
  type Framework,
  type PlacedQuestion,
} from '@inspectorate/core'
import type { WorkbookCell, WorkbookColumn } from '../view/workbook-view.js'

/**
 * What says of which question a row is: the same columns on every sheet of counts, so that rows can be
 * filtered, and joined by the question’s id with what it asks in full.
 */
export const identityColumns = [
  { key: 'standard', header: 'Standard or part', type: 'text', width: 15 },
  { key: 'question_id', header: 'Question id', type: 'text', width: 17 },
  { key: 'label', header: 'Short name', type: 'text', width: 18 },
  { key: 'kind', header: 'Kind of question', type: 'text', width: 9 },
] as const satisfies readonly WorkbookColumn[]

/** The table that has a row for each question. */
export const questionsTable = 'questions'

/** Rows with those columns name a question of the dictionary. */
export const ofQuestions = [{ columns: ['question_id'], table: questionsTable }] as const

/** The cells of those columns for a question, by its id. */
export function questionIdentity(framework: Framework): (question: string) => WorkbookCell[] {
  const placed = placedQuestions(framework)
  return (id) => {
    const place = placed.get(id)!
    return [partOf(place), id, place.question.label, kindOf(place)]
  }
}

/** The standard that a question is of, or the part of the report without a rating of its own. */
function partOf(place: PlacedQuestion): WorkbookCell {
  if (place.asked === 'in-survey') return { missing: 'z' }
  return 'standard' in place ? printedName(place.standard) : place.block.title
}

function kindOf(place: PlacedQuestion): string {
  if (place.asked === 'in-survey') return 'Survey'
  if ('block' in place) return 'Not rated'
  return place.keyQuestion?.id === place.question.id ? 'Key question' : 'Prompt'
}

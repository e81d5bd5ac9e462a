import { askedInTable } from '../../answers/asked-in-table.js'
import type { AnswerQuestion } from '../../answers/answer-question.js'
import { canonicalFault } from '../../answers/canonical-fault.js'
import type { CaseTable } from '../../table/case-table.js'
import type { Field } from '../../table/field.js'

/**
 * The cases of a table that have a fault, 1 for each: found value by value of each column instead of answer by
 * answer. What the faults are is said of these alone.
 */
export function suspectCases(
  table: CaseTable,
  questions: readonly AnswerQuestion[],
  characteristics: ReadonlyMap<string, readonly string[]>,
): Uint8Array {
  const suspect = new Uint8Array(table.length)
  const seen = new Set<string>()
  table.ids.forEach((id, row) => {
    if (seen.has(id)) suspect[row] = 1
    seen.add(id)
  })
  for (const field of table.characteristics.fields) {
    const known = characteristics.get(field.name)
    markWhere(suspect, field, (value) => !known?.includes(value))
  }
  const byId = new Map(questions.map((question) => [question.id, question]))
  for (const list of ['answers', 'texts'] as const)
    for (const field of table[list].fields) {
      const question = byId.get(field.name)
      if (!question || (question.set.kind === 'text') !== (list === 'texts')) {
        markWhere(suspect, field, () => true)
        continue
      }
      const { set, sideOf } = question
      markWhere(suspect, field, (answer) => canonicalFault(set, answer) !== null)
      const asked = askedInTable(table, question)
      if (!asked) continue
      // What does not apply may be said where it is not asked.
      const unasked = asked.map((gets) => 1 - gets)
      markWhere(
        suspect,
        field,
        (answer) => canonicalFault(set, answer) === null && sideOf(answer) !== 'na',
        unasked,
      )
    }
  return suspect
}

/** Marks the cases whose value is such, of those that `among` has when it is given. */
function markWhere(
  suspect: Uint8Array,
  { values, codes }: Field,
  isSuch: (value: string) => boolean,
  among?: Uint8Array,
): void {
  const such = [false, ...values.map(isSuch)]
  if (!such.includes(true)) return
  for (let row = 0; row < codes.length; row++)
    if (such[codes[row]!] && (!among || among[row] === 1)) suspect[row] = 1
}

import { ownEntry, type Case } from '@inspectorate/core'
import type { AnswerColumns } from '../columns/answer-columns.js'

/** What an import does to one characteristic or question: in how many cases it does what. */
export interface ColumnChange {
  readonly id: string
  /** Of what has no value yet. */
  readonly set: number
  readonly changed: number
  readonly erased: number
  /** What is there stays: the cell is blank. */
  readonly kept: number
}

/** One case of an import: as it was, as the row has it, as it becomes. */
export interface Merged {
  readonly before: Case | undefined
  readonly incoming: Case
  readonly after: Case
}

/** The changes by column, in the framework’s order; columns to which nothing happens are left out. */
export function columnChanges(
  merged: readonly Merged[],
  present: ReadonlySet<string>,
  { characteristics, questions }: AnswerColumns,
): ColumnChange[] {
  const of = (id: string, valueOf: (one: Case) => string | undefined): ColumnChange[] => {
    if (!present.has(id)) return []
    const change = { id, set: 0, changed: 0, erased: 0, kept: 0 }
    for (const { before, incoming, after } of merged) {
      const [was, is] = [before && valueOf(before), valueOf(after)]
      if (was === undefined && is !== undefined) change.set += 1
      else if (was !== undefined && is === undefined) change.erased += 1
      else if (was !== is) change.changed += 1
      else if (was !== undefined && valueOf(incoming) === undefined) change.kept += 1
    }
    return change.set + change.changed + change.erased + change.kept > 0 ? [change] : []
  }
  return [
    ...characteristics.flatMap(({ id }) => of(id, (one) => ownEntry(one.characteristics, id))),
    ...questions.flatMap(({ id }) =>
      of(id, ({ answers, texts }) => ownEntry(answers, id) ?? ownEntry(texts, id)),
    ),
  ]
}

import type { Framework } from '@inspectorate/core'
import type { LeftOutPart } from '../view/workbook-view.js'
import { countKey } from './count-key.js'
import type { HiddenCounts } from './hidden-counts.js'
import type { ControlledQuestion } from './control-questions.js'

/**
 * The characteristics of whose rows more are hidden than shown. What is left of them would be the
 * rows that happen to have no small count, which nobody could read as a picture of a group.
 */
export function leftOutParts(
  { characteristics }: Framework,
  questions: readonly ControlledQuestion[],
  counts: ReadonlyMap<string, HiddenCounts>,
): LeftOutPart[] {
  return characteristics.flatMap(({ id: characteristic, label }): LeftOutPart[] => {
    const rows = questions.flatMap(({ question, groups }) =>
      [...groups.values()]
        .filter((group) => group.characteristic === characteristic)
        .map((group) => counts.get(countKey(question, group))?.yes ?? null),
    )
    const hidden = rows.filter((because) => because !== null).length
    return hidden > rows.length - hidden
      ? [{ characteristic, label, hidden, rows: rows.length }]
      : []
  })
}

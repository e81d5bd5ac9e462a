import { nearestTo } from '@inspectorate/core'
import type { RefersTo } from '../narrative/narrative-books.js'
import type { NarrativeBooks } from '../narrative/narrative-context.js'
import type { Block } from '../view/block.js'
import { idsOf } from '../view/ids-of.js'
import type { BoundFigure } from '../view/report-view.js'

/** A link into the report that leads nowhere. */
export function refuseDeadLinks(
  {
    references,
    issues,
  }: Pick<NarrativeBooks, 'issues'> & { readonly references: readonly RefersTo[] },
  blocks: readonly Block[],
  figures: readonly BoundFigure[],
): void {
  if (references.length === 0) return
  const ids = [...idsOf(blocks), ...figures.map(({ id }) => id)]
  for (const { to, issue } of references)
    if (!ids.includes(to))
      issues.push({
        ...issue,
        expected: nearestTo(
          `#${to}`,
          ids.map((id) => `#${id}`),
        ),
      })
}

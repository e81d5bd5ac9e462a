import { ratingOf, standardsOf, stress, type RatingStep } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '../view/workbook-view.js'
import { withThousands } from '../wording/number-words.js'
import { introduction } from './sheet-parts.js'

/** How often cases are drawn again, and from which seed: the same for everyone. */
const drawing = { resamples: 10_000, seed: 1 }

/** How firm each rating from cases is: for the team’s own workbook. */
export function firmnessSheet({
  framework,
  inspection,
  ratings,
}: RatedInspection): WorkbookSheet | null {
  const { standards, bootstrap } = stress(framework, inspection, ratings, drawing)
  if (standards.length === 0) return null
  const label = (rating: string) => ratingOf(framework, rating).label
  const step = (move: RatingStep | null): WorkbookCell[] =>
    move ? [label(move.to), move.cases] : [{ missing: 'z' }, { missing: 'z' }]
  const tables: WorkbookTable[] = [
    {
      name: 'firmness',
      columns: [
        { key: 'standard', header: 'Standard', type: 'text', width: 18 },
        { key: 'normal', header: 'Normal rating', type: 'text', width: 13 },
        { key: 'up', header: 'Next rating up', type: 'text', width: 13 },
        { key: 'up_cases', header: 'Cases to reach it (number)', type: 'integer', width: 10 },
        { key: 'down', header: 'Next rating down', type: 'text', width: 13 },
        { key: 'down_cases', header: 'Cases to fall to it (number)', type: 'integer', width: 10 },
        { key: 'low', header: 'Rating at the lower 95% limit', type: 'text', width: 13 },
        { key: 'high', header: 'Rating at the upper 95% limit', type: 'text', width: 13 },
        ...framework.scale.map(({ id, label }) => ({
          key: id,
          header: `${label} (percentage of resamples)`,
          type: 'percent' as const,
          width: 11,
        })),
      ],
      rows: standards.map(({ standard, normal, up, down, interval }) => [
        `${standard} ${standardsOf(framework).find(({ id }) => id === standard)!.title}`,
        label(normal),
        ...step(up),
        ...step(down),
        label(interval.low),
        label(interval.high),
        ...framework.scale.map(({ id }) => bootstrap.shares[standard]?.[id] ?? 0),
      ]),
    },
  ]
  return {
    id: 'firmness',
    name: 'Firmness',
    title: 'Firmness: what would change each normal rating',
    introduction: introduction(
      tables,
      `case assessments, drawn again ${withThousands(drawing.resamples)} times from seed ${drawing.seed}`,
      ['Cases are the fewest that would have to be judged differently for the next rating.'],
    ),
    tables,
  }
}

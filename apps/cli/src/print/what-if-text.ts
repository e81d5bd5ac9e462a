import { explain, ratingOf, type Framework, type Ratings, type WhatIf } from '@inspectorate/core'
import { textTable } from './text-table.js'

/** Ratings now and then side by side, and why those that differ would. */
export function whatIfText(framework: Framework, { now, then }: WhatIf): string {
  const label = (rating: string | null | undefined) =>
    rating == null ? 'Not rated' : ratingOf(framework, rating).label
  const overall = ({ overall: one }: Ratings) =>
    one ? `${label(one.rating)}, ${one.score} of ${one.outOf}` : 'None'
  const changed = then.standards.filter(
    (standard, i) =>
      standard.rating !== now.standards[i]?.rating || standard.normal !== now.standards[i]?.normal,
  )
  const rows = changed.map((standard) => {
    const before = now.standards.find(({ id }) => id === standard.id)
    return [
      `${standard.id} ${standard.title}`,
      label(before?.rating),
      label(standard.rating),
      standard.normal === null ? '' : label(standard.normal),
    ]
  })
  const explanations = explain(framework, then).standards.filter(({ id }) =>
    changed.some((one) => one.id === id),
  )
  return [
    textTable([
      ['', 'Now', 'Then', 'Normally then'],
      ['Overall', overall(now), overall(then)],
      ...rows,
    ]),
    ...(changed.length === 0 ? ['', 'No standard would be rated differently.'] : []),
    ...explanations.flatMap(({ sentences }) => ['', ...sentences]),
  ].join('\n')
}
